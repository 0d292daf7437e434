import type { LanguageTag } from '../model/transcript'
import { hanVotes } from '../text/han-variants'
import { guessLanguages } from '../text/language-of'
import type { Script } from '../text/script-of'
import { labelLines } from './label-lines'
import { echoesOf, type SourceLine } from './source-lines'
import { trainTrigrams } from './trigrams'

/** Two languages in one script, and per line the log of how much likelier it is in the first. */
export interface LanguageSplit {
  readonly languages: readonly [LanguageTag, LanguageTag]
  readonly evidence: Float32Array
}

const tunables = {
  /** Lines looked at one by one to see which languages there are. */
  sampled: 60,
  /** Letters a line needs for its guess to be worth anything. */
  wordyLetters: 16,
  /** Share of the sampled lines that the second language must have. */
  share: 0.2,
  /** Letters that each of two parts needs to be told apart in a file of short lines. */
  partLetters: 8,
  /** How many times better such a part must fit its language than the other. */
  unlike: 5,
  /** Files of at most this many lines have every line looked up, not only the sample. */
  small: 120,
  /** Lines that teach what the two languages look like in this file. */
  taught: 3000,
}

/** Simplified and traditional Chinese side by side; null when a file is in one of them. */
export function splitChinese(lines: readonly SourceLine[]): LanguageSplit | null {
  const evidence = Float32Array.from(lines, ({ text }) => {
    const { simplified, traditional } = hanVotes(text.slice(0, 400))
    return Math.max(-10, Math.min(10, 2.5 * Math.log((simplified + 0.35) / (traditional + 0.35))))
  })
  const simplified = evidence.filter((value) => value > 2).length
  const traditional = evidence.filter((value) => value < -2).length
  if (Math.min(simplified, traditional) < Math.max(1, lines.length * tunables.share)) return null
  return { languages: ['zh-Hans', 'zh-Hant'], evidence }
}

/**
 * Finds two languages that share a script (English and Spanish, Russian and Ukrainian); null when there is only one.
 *
 * The detector is slow and unsure of short lines, so it only looks at a sample: it names the two languages and teaches
 * a small model of three-letter sequences what they look like in this very file. The model then judges every line,
 * the turn-taking of the file corrects it (see `labelLines`), and it learns again from the corrected lines.
 */
export function splitSameScript(
  lines: readonly SourceLine[],
  breaks: Uint8Array,
  script: Script,
): LanguageSplit | null {
  const languages = twoLanguages(lines, script)
  if (!languages) return null
  const isSmall = lines.length <= tunables.small
  const looked = isSmall ? [...lines.keys()] : sampleOf(lines.length)
  const direct = new Float32Array(lines.length)
  for (const i of looked) direct[i] = fitDifference(lines[i]!.text, script, languages)
  let evidence = combine(lines, direct, looked, (i) => direct[i]!)
  const echoes = echoesOf(lines)
  for (let round = 0; round < 2; round++) {
    const labels = labelLines(evidence, breaks, echoes)
    const taught = everyNth(lines.length, tunables.taught)
    evidence = combine(lines, direct, taught, (i) => (labels[i] === 0 ? 1 : -1) * Math.min(3, Math.abs(evidence[i]!)))
  }
  return { languages, evidence }
}

/** Evidence of a model taught by `teachers`, together with the detector's own word where it was asked. */
function combine(
  lines: readonly SourceLine[],
  direct: Float32Array,
  teachers: readonly number[],
  belief: (i: number) => number,
): Float32Array {
  const judge = trainTrigrams(
    teachers.filter((i) => Math.abs(belief(i)) > 0.5).map((i) => ({ text: lines[i]!.text, isFirst: belief(i) > 0 })),
  )
  return Float32Array.from(lines, ({ text }, i) => Math.max(-10, Math.min(10, judge(text) + direct[i]!)))
}

function fitDifference(text: string, script: Script, languages: readonly [LanguageTag, LanguageTag]): number {
  const guesses = guessLanguages(text.slice(0, 120), script, languages)
  const fitOf = (language: LanguageTag) => guesses.find((guess) => guess.language === language)?.fit ?? 0
  const [first, second] = [fitOf(languages[0]), fitOf(languages[1])]
  return first + second === 0 ? 0 : (5 * (first - second)) / (first + second + 0.03)
}

/** Three stretches of neighbouring lines: whatever way the languages alternate, both are in the sample. */
function sampleOf(count: number): number[] {
  if (count <= tunables.sampled) return [...Array(count).keys()]
  const stretch = tunables.sampled / 3
  return [0.03, 0.5, 0.97].flatMap((part) => {
    const start = Math.round((count - stretch) * part)
    return Array.from({ length: stretch }, (_, k) => start + k)
  })
}

function everyNth(count: number, most: number): number[] {
  const step = Math.max(1, count / most)
  return Array.from({ length: Math.min(count, most) }, (_, k) => Math.floor(k * step))
}

function letterCount(text: string): number {
  return text.slice(0, 120).match(/\p{L}/gu)?.length ?? 0
}

/** The two languages of a file, by the votes of sampled lines; short lines vote in two halves or by turns. */
function twoLanguages(lines: readonly SourceLine[], script: Script): readonly [LanguageTag, LanguageTag] | null {
  const sample = sampleOf(lines.length)
    .map((i) => lines[i]!.text.slice(0, 120))
    .filter((text) => letterCount(text) >= 2)
  const wordy = sample.filter((text) => letterCount(text) >= tunables.wordyLetters)
  if (wordy.length >= 6) return byVotes(wordy, script)
  return byParts(sample, script)
}

function byVotes(texts: readonly string[], script: Script): readonly [LanguageTag, LanguageTag] | null {
  const votes = new Map<LanguageTag, string[]>()
  for (const text of texts) {
    const language = guessLanguages(text, script)[0]?.language
    if (language) votes.set(language, [...(votes.get(language) ?? []), text])
  }
  const [first, second] = [...votes].sort((a, b) => b[1].length - a[1].length)
  if (!first || !second || second[1].length < Math.max(2, texts.length * tunables.share)) return null
  return confirmed(first[1], second[1], script)
}

/** Lines by turns, else the first half against the second: the two ways in which short files are laid out. */
function byParts(texts: readonly string[], script: Script): readonly [LanguageTag, LanguageTag] | null {
  const half = texts.length / 2
  const halves = [texts.slice(0, half), texts.slice(half)] as const
  const turns = [texts.filter((_, i) => i % 2 === 0), texts.filter((_, i) => i % 2 === 1)] as const
  for (const [a, b] of [turns, halves]) {
    if (letterCount(a.join('')) < tunables.partLetters || letterCount(b.join('')) < tunables.partLetters) continue
    const languages = confirmed(a, b, script)
    // A short English line may look Italian; it must not look English at all to be taken for it.
    if (languages && [a, b].every((part) => isUnlike(part.join('\n'), script, languages))) return languages
  }
  return null
}

/** Whether a text is so much more like one of two languages that it cannot be in the other. */
function isUnlike(text: string, script: Script, languages: readonly [LanguageTag, LanguageTag]): boolean {
  const fits = guessLanguages(text.slice(0, 4000), script).filter(({ language }) => languages.includes(language))
  return (fits[0]?.fit ?? 0) > (fits[1]?.fit ?? 0) * tunables.unlike
}

/** Taken together each part must clearly be in its own language: single lines mislead, passages hardly do. */
function confirmed(
  first: readonly string[],
  second: readonly string[],
  script: Script,
): readonly [LanguageTag, LanguageTag] | null {
  const [a, b] = [clearLanguage(first, script), clearLanguage(second, script)]
  if (!a || !b || a === b) return null
  // An order of their own, so that the same two languages give the same evidence whichever comes first.
  return a < b ? [a, b] : [b, a]
}

function clearLanguage(texts: readonly string[], script: Script): LanguageTag | null {
  const [best, next] = guessLanguages(texts.join('\n').slice(0, 4000), script)
  if (!best || (next && best.fit < next.fit * 1.3)) return null
  return best.language
}
