import type { SpokenSide } from '../model/episode'
import type { Spoken } from '../model/timeline'
import type { LanguageTag, Transcript } from '../model/transcript'
import { baseLanguage } from '../text/base-language'
import { type Disfluencies, disfluencies } from './disfluencies'
import { languageInFileName } from './language-in-file-name'
import { notesLanguage } from './notes-language'

/**
 * Which language of a transcript a track speaks, and why that is believed. The first evidence that decides, wins:
 * there is only one language; the listener chose; the audio was heard; its own language tag; a language in its file name
 * (`show.en.mp3`); the other recordings of the episode speak the others; one side stumbles like speech ("I I read your your posts", "um") and the other does not; the page's
 * title and notes address the reader in one language, so the other is spoken; one side is the listener's own
 * language, so it is the translation; and at last the order: the second line of a pair, since publishers of such
 * pages write the translation first. A language that the transcript does not have is no evidence.
 */
export function guessSpokenSide(input: {
  readonly transcript: Transcript
  readonly chosen?: Spoken | undefined
  /** What the audio turned out to speak. */
  readonly heard?: Spoken | undefined
  readonly audioLanguage?: LanguageTag
  readonly audioFileName?: string
  readonly listenerLanguage?: string
  /** What other recordings of the same episode speak: a dub is made to speak something else. */
  readonly others?: readonly LanguageTag[]
}): SpokenSide {
  const { transcript, chosen, heard, audioLanguage, audioFileName, listenerLanguage, others = [] } = input
  const { languages } = transcript
  const only = languages[0]
  if (only === undefined) return { language: 'und', because: 'only-language' }
  if (languages.length === 1) return { language: only, because: 'only-language' }

  const wanted = chosen === undefined ? undefined : matchingBoth(languages, chosen)
  if (wanted !== undefined) return { ...wanted, because: 'chosen' }

  const spoken = heard === undefined ? undefined : matchingBoth(languages, heard)
  if (spoken !== undefined) return { ...spoken, because: 'audio' }

  const tagged = audioLanguage === undefined ? undefined : matching(languages, audioLanguage)
  if (tagged !== undefined) return { language: tagged, because: 'audio-tag' }

  const named = audioFileName === undefined ? undefined : languageInFileName(audioFileName, languages)
  if (named !== undefined) return { language: named, because: 'file-name' }

  const left = languages.find((language) => !others.includes(language))
  if (others.length > 0 && left !== undefined) return { language: left, because: 'other-track' }

  const stumbling = sideThatStumbles(transcript)
  if (stumbling !== undefined) return { language: stumbling, because: 'disfluencies' }

  // The last two kinds of evidence point at the reader's language, which tells the other one only of a pair.
  const [a, b] = languages
  if (languages.length === 2 && a !== undefined && b !== undefined) {
    const readers = notesLanguage(transcript)
    if (readers !== undefined) return { language: readers === a ? b : a, because: 'notes-language' }
    const own = listenerLanguage === undefined ? undefined : matching(languages, listenerLanguage)
    if (own !== undefined) return { language: own === a ? b : a, because: 'listener-language' }
  }
  return { language: languages[1]!, because: 'order' }
}

/** Undefined when the transcript lacks one of them; one language that is named twice is one. */
function matchingBoth(languages: readonly LanguageTag[], { language: first, also }: Spoken): Spoken | undefined {
  const language = matching(languages, first)
  const second = also === undefined ? language : matching(languages, also)
  if (language === undefined || second === undefined) return undefined
  return second === language ? { language } : { language, also: second }
}

/** The transcript's own tag for a language: exact, or the same bare language if only one has it. */
function matching(languages: readonly LanguageTag[], tag: LanguageTag): LanguageTag | undefined {
  const exact = languages.find((language) => language.toLowerCase() === tag.toLowerCase())
  if (exact !== undefined) return exact
  const same = languages.filter((language) => baseLanguage(language) === baseLanguage(tag))
  return same.length === 1 && baseLanguage(tag) !== 'und' ? same[0] : undefined
}

/** Fewer stumbles than this may be style, quotation or a slip of the pen. */
const fewestStumbles = 3
/** Spoken text stumbles at least this many times as often as its translation. */
const clearMargin = 3

function sideThatStumbles({ languages, segments }: Transcript): LanguageTag | undefined {
  const sides = languages
    .map((language) => ({ language, ...rateOf(disfluencies(segments, language)) }))
    .sort((x, y) => y.rate - x.rate)
  const [most, next] = sides
  if (most === undefined || next === undefined) return undefined
  return most.count >= fewestStumbles && most.rate >= clearMargin * next.rate ? most.language : undefined
}

function rateOf({ count, words }: Disfluencies): { count: number; rate: number } {
  return { count, rate: words === 0 ? 0 : count / words }
}
