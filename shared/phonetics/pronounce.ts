import { evenText } from '../text/even-text'
import { pauseAt } from '../text/pause-marks'
import { currencyWord, sayPieces } from '../text/say-chunk'
import { visitRuns } from '../text/script-runs'
import { edges } from '../text/speech-units'
import type { Phone } from './phone-set'
import type { Pause, Pronunciation, SpokenWord } from './pronunciation'
import type { LanguageSounds } from './sounds'

/** Says a text: every spoken word with its place in the text. Never throws; what cannot be said is left out. */
export type Pronounce = (text: string) => Pronunciation

interface Said {
  readonly from: number
  readonly to: number
  readonly phones: readonly Phone[]
}

/**
 * A speaker of one language (a bare code: `en`, `zh`). Figures, signs and acronyms are said with the very words that
 * the estimate counts (`say-chunk.ts`), then words and signs become phones. Words are remembered, so use one speaker
 * for a whole transcript.
 */
export function createPronounce(language: string, { sayWord, saySigns }: LanguageSounds): Pronounce {
  const known = new Map<string, readonly Phone[]>()

  function phonesOf(word: string): readonly Phone[] {
    let sounds = known.get(word)
    if (sounds === undefined) {
      const even = word.normalize('NFC').toLowerCase().replaceAll('’', "'")
      sounds =
        even.length <= longestWord ? sayWord(even) : (even.match(stretches) ?? []).flatMap((part) => sayWord(part))
      known.set(word, sounds)
    }
    return sounds
  }

  /** Word lists and segmenters take more than twice the time for twice the signs, and nobody speaks without a stop. */
  function saySignsInRuns(signs: string, before: string): Said[] {
    const said: Said[] = []
    for (const { 0: run, index } of signs.matchAll(longestRun)) {
      for (const { from, to, phones } of saySigns(run, signs.charAt(index - 1) || before)) {
        said.push({ from: index + from, to: index + to, phones })
      }
    }
    return said
  }

  /** All words of a run, each with its place in the run. */
  function soundsIn(run: string, before = ''): Said[] {
    const words: Said[] = []
    visitSpokenRuns(run, (kind, start, end) => {
      const part = run.slice(start, end)
      const sounded =
        kind === 'letters'
          ? [...part.matchAll(lettersOfWord)].map(({ 0: word, index }) => ({
              from: index,
              to: index + word.length,
              phones: phonesOf(word),
            }))
          : saySignsInRuns(part, run.charAt(start - 1) || before)
      for (const { from, to, phones } of sounded) {
        if (phones.length > 0) words.push({ from: start + from, to: start + to, phones })
      }
    })
    return words
  }

  /** A run of letters, digits and signs between spaces. */
  function sayRun(run: string, next: string): Said[] {
    const core = run.replace(edges, '')
    if (core === '') return []
    const start = run.indexOf(core)
    return sayPieces(core, language, next).flatMap(({ from, to, said }) => {
      const isAsWritten = said === core.slice(from, to)
      return soundsIn(said).map(({ phones, ...place }) => ({
        from: start + (isAsWritten ? from + place.from : from),
        to: start + (isAsWritten ? from + place.to : to),
        phones,
      }))
    })
  }

  return (text) => {
    const even = evenText(text)
    const said: Said[] = []
    let heldCurrency: string | undefined
    visitSpokenRuns(even.text, (kind, start, end) => {
      const run = even.text.slice(start, end)
      const currency = magnitudeWord.test(even.text.slice(end, end + 12)) ? /^\p{Sc}(?=\d)/u.exec(run)?.[0] : undefined
      if (currency !== undefined) {
        heldCurrency = currencyWord(currency, language)
        for (const { from, to, phones } of sayRun(run.slice(1), ' ')) {
          said.push({ from: start + (from === 0 ? 0 : from + 1), to: start + to + 1, phones })
        }
        return
      }
      const words = kind === 'letters' ? sayRun(run, even.text.charAt(end)) : soundsIn(run, even.text.charAt(start - 1))
      for (const { from, to, phones } of words) said.push({ from: start + from, to: start + to, phones })
      if (heldCurrency !== undefined) {
        for (const { phones } of soundsIn(heldCurrency)) said.push({ from: start, to: end, phones })
        heldCurrency = undefined
      }
    })
    return said.map(
      (word, index): SpokenWord => ({
        from: even.fromOf(word.from),
        to: even.toOf(word.to),
        phones: word.phones,
        pauseAfter: pauseBetween(even.text, word.to, said[index + 1]?.from ?? even.text.length),
      }),
    )
  }
}

/** What is longer is no word; it is said stretch by stretch, as rules look at all of a word for each of its letters. */
const longestWord = 60
const stretches = new RegExp(`[\\s\\S]{1,${longestWord}}`, 'gu')

const longestRun = /[\s\S]{1,300}/gu

const lettersOfWord = /\p{L}[\p{L}\p{M}'’]*/gu

/** Like `visitRuns`, but kana and hanzi side by side are one run: Japanese words mix them. */
function visitSpokenRuns(text: string, visit: (kind: 'letters' | 'signs', start: number, end: number) => void): void {
  let signsFrom = -1
  let signsTo = -1
  visitRuns(text, (kind, start, end) => {
    const isMixed = kind === 'han' || kind === 'kana'
    if (isMixed && signsTo === start) {
      signsTo = end
      return
    }
    if (signsTo > signsFrom) visit('signs', signsFrom, signsTo)
    signsFrom = start
    signsTo = isMixed ? end : start
    if (!isMixed) visit(kind === 'letters' ? 'letters' : 'signs', start, end)
  })
  if (signsTo > signsFrom) visit('signs', signsFrom, signsTo)
}

/** "$1.1 billion": the currency is said after the power of ten. */
const magnitudeWord = /^[ \u00a0](?:hundred|thousand|(?:m|b|tr)il(?:l|h|j)?i?[oõóaã])/iu

/** Signs that part clauses without being punctuation of a sentence: line breaks, brackets, a dash between spaces. */
const partings = /[\n\r()[\]{}«»“”„（）「」『』【】《》]|\s[-‐‑]\s/

/** The longest pause marked between two words. */
function pauseBetween(text: string, from: number, to: number): Pause {
  let longest: Pause = 'none'
  for (let at = from; at < to; at++) {
    const pause = pauseAt(text, at)
    if (pause === 'sentence') return pause
    if (pause === 'clause') longest = pause
  }
  return longest === 'none' && from < to && partings.test(text.slice(from, to)) ? 'clause' : longest
}
