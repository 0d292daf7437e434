import type { TranscriptProblem } from '../model/transcript'
import { extraLanguage } from './find-languages'
import { joinTexts } from './join-texts'
import type { DraftSegment } from './page-lines'
import { firstRow, pairLanguages } from './pair-languages'
import type { SourceLine } from './source-lines'
import { type LabelledLines, unwrapLines } from './unwrap-lines'

/** Segments with their texts by side, still in need of languages and of being told from the page around them. */
export interface DraftedSegments {
  readonly drafts: readonly DraftSegment[]
  readonly firstSide: 0 | 1
  readonly problems: readonly TranscriptProblem[]
}

/**
 * Makes segments of labelled lines: one of each line (or unwrapped paragraph) in one language, else one of each pair.
 * Lines of a third language are passed over.
 */
export function draftSegments(source: LabelledLines, isBilingual: boolean): DraftedSegments {
  const { lines, labels, breaks, problems: unwrapped } = unwrapLines(withoutExtra(source))
  const problems = [...unwrapped]
  if (!isBilingual) {
    const drafts = lines.map(({ text, line, speaker }) => draftOf([text, undefined], line, speaker))
    return { drafts, firstSide: 0, problems }
  }
  const rows = lines.map(({ text, speaker }, i) => ({
    text,
    label: labels[i]!,
    isBreak: breaks[i] === 1,
    isNamed: speaker !== undefined,
  }))
  const pairing = pairLanguages(rows)
  const known = namesInBoth(lines, pairing.segments)
  const textOf = (side: readonly number[]): string | undefined => {
    const [first, second] = side
    if (first === undefined) return undefined
    if (second === undefined) return lines[first]!.text
    problems.push({ code: 'joined-lines', line: lines[first]!.line, text: lines[first]!.text })
    return joinTexts(side.map((i) => lines[i]!.text))
  }
  const drafts = pairing.segments.map((segment) => {
    const [a, b] = segment.sides
    const speaker = speakerOf(lines[a[0] ?? -1]?.speaker, lines[b[0] ?? -1]?.speaker, known)
    const draft = draftOf([textOf(a), textOf(b)], lines[firstRow(segment)]!.line, speaker)
    return segment.isRest ? { ...draft, isRest: true } : draft
  })
  for (const i of pairing.unevenBlocks)
    problems.push({ code: 'uneven-blocks', line: lines[i]!.line, text: lines[i]!.text })
  return { drafts, firstSide: pairing.firstSide, problems }
}

function withoutExtra({ lines, labels, breaks }: LabelledLines): LabelledLines {
  if (!labels.includes(extraLanguage)) return { lines, labels, breaks }
  return {
    lines: lines.filter((_, i) => labels[i] !== extraLanguage),
    labels: labels.filter((label) => label !== extraLanguage),
    breaks: breaks.filter((_, i) => labels[i] !== extraLanguage),
  }
}

function draftOf(texts: DraftSegment['texts'], line: number, speaker: string | undefined): DraftSegment {
  return speaker === undefined ? { texts, line } : { texts, line, speaker }
}

const latin = /^\p{Script=Latin}/u

/** Of a speaker's names in two languages the one in Latin letters, whichever language comes first. */
function speakerOf(a: string | undefined, b: string | undefined, known: ReadonlyMap<string, string>) {
  const name = a === undefined || (b !== undefined && latin.test(b) && !latin.test(a)) ? b : a
  return name === undefined ? undefined : (known.get(name) ?? name)
}

/** Names that stand for the same speaker in the two languages, learned from pairs that name both: 哈里 -> Harry. */
function namesInBoth(
  lines: readonly SourceLine[],
  segments: ReturnType<typeof pairLanguages>['segments'],
): Map<string, string> {
  const known = new Map<string, string>()
  for (const { sides } of segments) {
    const [a, b] = sides.map(([first]) => (first === undefined ? undefined : lines[first]!.speaker))
    if (a === undefined || b === undefined || a === b) continue
    if (latin.test(a) && !latin.test(b)) known.set(b, a)
    if (latin.test(b) && !latin.test(a)) known.set(a, b)
  }
  return known
}
