import type { LanguageTag } from '../model/transcript'
import { guessLanguages, languageOf } from '../text/language-of'
import { type Script, scriptId, scripts } from '../text/script-of'
import { labelLines } from './label-lines'
import { measureScripts, scriptCount } from './line-scripts'
import { compareScripts, groupsOf } from './script-groups'
import { echoesOf, type SourceLine } from './source-lines'
import { splitChinese, splitSameScript } from './split-same-script'

/** What language each line of a file is in. */
export interface FoundLanguages {
  /** One or two. Two stand in the order of `labels` (0, 1), which says nothing about their order in the file. */
  readonly languages: readonly LanguageTag[]
  /** Per line: 0 or 1, the place of its language in `languages`; `extraLanguage` for a third one. */
  readonly labels: Uint8Array
  /** Per line: 1 where only its place tells the language, or where its words speak against it. */
  readonly doubtful: Uint8Array
  /** Languages whose name is an assumption, as places in `languages`. */
  readonly assumed: readonly number[]
}

export const extraLanguage = 2

/** A language is named by this much of its text. */
const namedBy = 4000

/** With fewer letters, all without accents, a text that may well be English is taken for English. */
const fewLetters = 40

/** Evidence (nats) weaker than this leaves it to the place of the line. */
const ownEvidence = 1

/**
 * Finds the one or two languages of a file and the language of every line, from the whole file at once:
 * by script where the two are written differently, else by the words; doubtful lines by their place among the others.
 */
export function findLanguages(lines: readonly SourceLine[], breaks: Uint8Array): FoundLanguages {
  const measures = new Float32Array(lines.length * scriptCount)
  lines.forEach(({ text }, i) => {
    measureScripts(text, measures, i * scriptCount)
  })
  const { groups, isExtra } = groupsOf(measures, lines.length)
  const [first, second] = groups
  if (first === undefined) return oneLanguage(lines, 'None', isExtra)
  const script = scripts[first]!
  if (second !== undefined) {
    const evidence = compareScripts(lines, measures, first, second)
    return label(lines, breaks, evidence, isExtra, [script, scripts[second]!])
  }
  const split = script === 'Han' ? splitChinese(lines) : splitSameScript(lines, breaks, script)
  if (!split) return oneLanguage(lines, script, isExtra)
  return label(lines, breaks, split.evidence, isExtra, [script, script], split.languages)
}

function oneLanguage(lines: readonly SourceLine[], script: Script, isExtra: Uint8Array): FoundLanguages {
  const { tag, isAssumed } = nameLanguage(lines, script)
  return { languages: [tag], labels: new Uint8Array(lines.length), doubtful: isExtra, assumed: isAssumed ? [0] : [] }
}

function label(
  lines: readonly SourceLine[],
  breaks: Uint8Array,
  evidence: Float32Array,
  isExtra: Uint8Array,
  writtenIn: readonly [Script, Script],
  known?: readonly [LanguageTag, LanguageTag],
): FoundLanguages {
  // Lines of a third language are no steps of the turn-taking, so the chain is read without them.
  const main: number[] = []
  for (let i = 0; i < lines.length; i++) if (isExtra[i] === 0) main.push(i)
  const echoes = echoesOf(main.map((i) => lines[i]!))
  const chain = labelLines(
    evidence.filter((_, i) => isExtra[i] === 0),
    breaks.filter((_, i) => isExtra[i] === 0),
    echoes,
  )
  const labels = new Uint8Array(lines.length).fill(extraLanguage)
  const doubtful = new Uint8Array(lines.length)
  main.forEach((i, k) => {
    labels[i] = chain[k]!
    // "Figma" below "Figma" is a name with its translation.
    if ((echoes[k] === 1 && chain[k] !== chain[k - 1]) || (echoes[k + 1] === 1 && chain[k] !== chain[k + 1])) return
    const agreement = chain[k] === 0 ? evidence[i]! : -evidence[i]!
    if (agreement < ownEvidence && (agreement < -ownEvidence || evidence[i] === 0)) doubtful[i] = 1
  })
  const named = [0, 1].map((side) => {
    if (known) return { tag: known[side]!, isAssumed: false }
    const own = lines.filter((_, i) => labels[i] === side && doubtful[i] === 0)
    return nameLanguage(own, writtenIn[side]!)
  })
  return {
    languages: named.map(({ tag }) => tag),
    labels,
    doubtful,
    assumed: named.flatMap(({ isAssumed }, side) => (isAssumed ? [side] : [])),
  }
}

/** The language of lines in one script. Where the words are too few to tell, the script's most common one is assumed. */
function nameLanguage(lines: readonly SourceLine[], script: Script): { tag: LanguageTag; isAssumed: boolean } {
  let text = ''
  for (const line of lines) {
    if (text.length >= namedBy) break
    text += `${line.text.slice(0, namedBy)}\n`
  }
  if (script === 'None') return { tag: 'und', isAssumed: true }
  if (script !== 'Latin') {
    const tag = languageOf(text, script)
    return tag === 'und' ? { tag: mostCommon[script] ?? 'und', isAssumed: true } : { tag, isAssumed: false }
  }
  const letters = text.match(/\p{Script=Latin}/gu) ?? []
  const isPlain = letters.every((letter) => letter <= 'z')
  if (isPlain && letters.length < 12) return { tag: 'en', isAssumed: true }
  const guesses = guessLanguages(text.slice(0, namedBy), script)
  const best = guesses[0]
  if (!best) return { tag: isPlain ? 'en' : 'und', isAssumed: true }
  const english = guesses.find(({ language }) => language === 'en')?.fit ?? 0
  const isDoubtful = best.language !== 'en' && isPlain && letters.length < fewLetters && english * 3 > best.fit
  return isDoubtful ? { tag: 'en', isAssumed: true } : { tag: best.language, isAssumed: false }
}

const mostCommon: Partial<Record<Script, LanguageTag>> = {
  Cyrillic: 'ru',
  Arabic: 'ar',
  [scripts[scriptId.Han]!]: 'zh',
}
