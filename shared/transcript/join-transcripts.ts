import type { LanguageTag, Segment, TranscriptProblem } from '../model/transcript'
import { alignTexts, type TextStep } from './align-texts'
import { joinTexts } from './join-texts'
import type { ParsedTranscript } from './parse-transcript'

/** A transcript in a single language, and the name of its file. */
export interface TextHalf {
  readonly fileName: string
  readonly transcript: ParsedTranscript['transcript']
  readonly problems: readonly TranscriptProblem[]
}

/** What came of two halves. */
export type JoinedHalves =
  /** `isSwapped`: the language of the second one given comes first. */
  | { readonly kind: 'joined'; readonly joined: ParsedTranscript; readonly isSwapped: boolean }
  /** One of them is bilingual, or both are in one language. */
  | { readonly kind: 'not-two-languages' }
  /** They do not say the same line by line; it is plain from these lines of the files on. */
  | { readonly kind: 'unlike'; readonly line: number; readonly otherLine: number }

/** How alike two halves must be, in nats a segment. Measured on real pairs of texts, and on pairs that are none. */
const joinTunables = {
  /** Over the whole, of texts with one number of segments. */
  meanCost: 1.5,
  /** Where the numbers differ, they do not speak for the pair. */
  meanCostOfUnequal: 1.1,
  /** In the worst stretch of so many segments. */
  stretch: 12,
  stretchCost: 2.2,
  /** Share of segments that the other text does not have. */
  lone: 0.08,
}

/**
 * One bilingual transcript of two that say the same, each in its own language. Nothing is guessed: where lengths and
 * numbers of lines do not bear it out, they are not joined. The result is the same in whichever order the halves come.
 */
export function joinTranscripts(a: TextHalf, b: TextHalf): JoinedHalves {
  const [ofA, ofB] = [languageOf(a), languageOf(b)]
  if (ofA === null || ofB === null || baseOf(ofA) === baseOf(ofB)) return { kind: 'not-two-languages' }
  const isSwapped = ofB < ofA
  const [first, second] = isSwapped ? [b, a] : [a, b]
  const languages = isSwapped ? [ofB, ofA] : [ofA, ofB]
  const textsOf = ({ transcript }: TextHalf, language: LanguageTag) =>
    transcript.segments.map(({ texts }) => texts[language] ?? '')
  const texts = [textsOf(first, languages[0]!), textsOf(second, languages[1]!)] as const
  const steps = alignTexts(...texts)
  const odd = oddStep(steps, texts[0].length === texts[1].length)
  if (odd) {
    const lineOf = ({ transcript: { segments } }: TextHalf, at: number) => (segments[at] ?? segments.at(-1))?.line ?? 1
    const [line, otherLine] = [lineOf(first, odd.first), lineOf(second, odd.second)]
    return isSwapped ? { kind: 'unlike', line: otherLine, otherLine: line } : { kind: 'unlike', line, otherLine }
  }
  const problems = [...problemsOf(first), ...problemsOf(second)]
  const segments = steps.map((step) => segmentOf(step, [first, second], languages, problems))
  const title = first.transcript.title ?? second.transcript.title
  const notes = [...first.transcript.notes, ...second.transcript.notes]
  const transcript = { languages, segments, notes, ...(title !== undefined && { title }) }
  return { kind: 'joined', joined: { transcript, problems }, isSwapped }
}

/** The step from which on they are too unlike to be one text; null where they are one. */
function oddStep(steps: readonly TextStep[], isEqual: boolean): TextStep | null {
  const t = joinTunables
  const size = Math.min(t.stretch, steps.length)
  let within = 0
  let worst = { cost: Number.NEGATIVE_INFINITY, at: 0 }
  for (const [i, { cost }] of steps.entries()) {
    within += cost - (i < size ? 0 : steps[i - size]!.cost)
    if (i >= size - 1 && within / size > worst.cost) worst = { cost: within / size, at: i - size + 1 }
  }
  const lone = steps.filter(isLone).length / Math.max(1, steps.length)
  const mean = steps.reduce((sum, { cost }) => sum + cost, 0) / Math.max(1, steps.length)
  const isAlike = mean <= (isEqual ? t.meanCost : t.meanCostOfUnequal) && worst.cost <= t.stretchCost && lone <= t.lone
  if (isAlike && steps.length > 0) return null
  const stretch = steps.slice(worst.at, worst.at + size)
  return stretch.find((step) => isLone(step) || step.cost > t.stretchCost) ?? stretch[0] ?? nothing
}

const nothing: TextStep = { first: 0, firstCount: 0, second: 0, secondCount: 0, cost: 0 }

function isLone({ firstCount, secondCount }: TextStep): boolean {
  return firstCount === 0 || secondCount === 0
}

function segmentOf(
  step: TextStep,
  halves: readonly [TextHalf, TextHalf],
  languages: readonly LanguageTag[],
  problems: TranscriptProblem[],
): Segment {
  const parts = [
    halves[0].transcript.segments.slice(step.first, step.first + step.firstCount),
    halves[1].transcript.segments.slice(step.second, step.second + step.secondCount),
  ] as const
  const texts: Record<LanguageTag, string> = {}
  for (const [side, part] of parts.entries()) {
    const [top] = part
    if (!top) continue
    const language = languages[side]!
    texts[language] = joinTexts(part.map((segment) => segment.texts[language] ?? ''))
    const code = part.length > 1 ? 'joined-lines' : parts[1 - side]!.length === 0 ? 'missing-translation' : null
    const place = { line: top.line, text: texts[language].slice(0, 80), file: halves[side]!.fileName }
    if (code) problems.push({ code, ...place })
  }
  const speaker = parts[0][0]?.speaker ?? parts[1][0]?.speaker
  const line = (parts[0][0] ?? parts[1][0])?.line ?? 1
  return { texts, line, ...(speaker !== undefined && { speaker }) }
}

/** What is doubtful in a half, but for its having one language alone. */
function problemsOf({ problems, fileName: file }: TextHalf): TranscriptProblem[] {
  return problems.filter(({ code }) => code !== 'one-language').map((problem) => ({ ...problem, file }))
}

function languageOf({ transcript: { languages } }: TextHalf): LanguageTag | null {
  const [language, other] = languages
  return language === undefined || language === 'und' || other !== undefined ? null : language
}

function baseOf(language: LanguageTag): string {
  return language.split('-')[0]!
}
