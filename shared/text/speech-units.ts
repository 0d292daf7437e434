import { baseLanguage } from './base-language'
import { evenText } from './even-text'
import { sayChunk } from './say-chunk'
import { type RunKind, visitRuns } from './script-runs'
import { countSyllables } from './syllables'

/**
 * How much there is to say in a text, in **speech units**: one unit is one average syllable of the language
 * (a hanzi, a hangul block; a mora in Japanese). Half of an alphabetic syllable's weight is its own and half goes
 * with its letters, because a syllable of many sounds is longer, though less than in proportion (Menzerath's law;
 * on the recordings it was measured on, the half-and-half weight predicts segment lengths better than syllables
 * or letters alone). Numbers, money and acronyms are counted as they are said.
 */
export type MeasureSpeech = (text: string) => number

/**
 * Average letters per syllable in running text: from an hour of speech for en and de, elsewhere from the first articles
 * of the Universal Declaration of Human Rights.
 */
const lettersPerSyllable: Readonly<Record<string, number>> = {
  en: 3.05,
  de: 3.25,
  nl: 3.05,
  fr: 2.85,
  es: 2.35,
  it: 2.2,
  pt: 2.3,
  ru: 2.35,
  pl: 2.6,
  tr: 2.45,
  vi: 3.2,
}
const usualLettersPerSyllable = 2.6

/** Morae of an average kanji: most on-readings have two, many kun-readings and okurigana stems fewer. */
const moraePerKanji = 1.8

/** Scripts that write few or no vowels, or one sign per syllable: syllables per letter. */
const syllablesPerLetter: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Arabic}|\p{Script=Hebrew}/u, 0.55],
  [/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u, 0.45],
  [
    /\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Gujarati}|\p{Script=Gurmukhi}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}/u,
    0.85,
  ],
  [/\p{Script=Ethiopic}/u, 1],
]

const smallKana = /[ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ]/g
/** A chunk that is nothing but small letters, with punctuation around it: the common case. */
const plainWord = /^[^\p{L}\p{N}$€£¥₹₽₩%&+=#°]*\p{Lu}?\p{Ll}+[^\p{L}\p{N}$€£¥₹₽₩%&+=#°]*$/u
/** What stands around a chunk and is not said. */
export const edges = /^[^\p{L}\p{N}$€£¥₹₽₩#+]+|[^\p{L}\p{M}\p{N}$€£¥₹₽₩%°]+$/gu
/** One-off form of `createSpeechMeasure`. */
export function speechUnits(text: string, language: string): number {
  return createSpeechMeasure(language)(text)
}

/** A meter for one language. It remembers words, so use one meter for a whole transcript. */
export function createSpeechMeasure(language: string): MeasureSpeech {
  const base = baseLanguage(language)
  const letterWeight = 0.5 / (lettersPerSyllable[base] ?? usualLettersPerSyllable)
  const known = new Map<string, number>()

  function wordUnits(word: string): number {
    for (const [script, rate] of syllablesPerLetter) {
      if (script.test(word)) return Math.max(1, (word.match(/\p{L}/gu)?.length ?? 0) * rate)
    }
    const small = word.normalize('NFC').toLowerCase()
    const letters = small.match(/\p{L}/gu)?.length ?? 0
    return letters === 0 ? 0 : 0.5 * countSyllables(small, base) + letterWeight * letters
  }

  function saidUnits(said: string): number {
    let units = 0
    visitRuns(said, (kind, start, end) => {
      const run = said.slice(start, end)
      units += kind === 'letters' ? splitWords(run) : signUnits(kind, run)
    })
    return units
  }

  function splitWords(run: string): number {
    let units = 0
    for (const [word] of run.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) units += wordUnits(word)
    return units
  }

  function signUnits(kind: RunKind, run: string): number {
    if (kind === 'han') return countSigns(run) * (base === 'ja' ? moraePerKanji : 1)
    if (kind === 'kana') return run.length - (run.match(smallKana)?.length ?? 0)
    return run.normalize('NFC').length
  }

  function chunkUnits(chunk: string, next: string): number {
    if (plainWord.test(chunk)) return splitWords(chunk)
    const core = chunk.replace(edges, '')
    if (core === '') return 0
    return saidUnits(sayChunk(core, base, next))
  }

  return (text) => {
    const { text: prepared } = evenText(text)
    let units = 0
    visitRuns(prepared, (kind, start, end) => {
      const run = prepared.slice(start, end)
      if (kind !== 'letters') {
        units += signUnits(kind, run)
        return
      }
      const next = prepared.charAt(end)
      const key = next === '年' ? `${run}年` : run
      let amount = known.get(key)
      if (amount === undefined) {
        amount = chunkUnits(run, next)
        known.set(key, amount)
      }
      units += amount
    })
    return units
  }
}

/** Characters of a run of hanzi; rare ones take two code units. */
function countSigns(run: string): number {
  let signs = 0
  for (let at = 0; at < run.length; at++) {
    const code = run.charCodeAt(at)
    if (code < 0xdc00 || code > 0xdfff) signs++
  }
  return signs
}
