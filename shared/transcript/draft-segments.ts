import type { TranscriptProblem } from '../model/transcript'
import { joinTexts } from './join-texts'
import type { DraftSegment } from './page-lines'
import { pairLanguages } from './pair-languages'
import type { SourceLine } from './source-lines'
import { unwrapLines } from './unwrap-lines'

/** Segments with their texts by side, still in need of languages and of being told from the page around them. */
export interface DraftedSegments {
  readonly drafts: readonly DraftSegment[]
  readonly firstSide: 0 | 1
  readonly problems: readonly TranscriptProblem[]
}

/** Makes segments of labelled lines: one of each line (or unwrapped paragraph) in one language, else one of each pair. */
export function draftSegments(
  source: readonly SourceLine[],
  sourceLabels: Uint8Array,
  sourceBreaks: Uint8Array,
  isBilingual: boolean,
): DraftedSegments {
  const { lines, labels, breaks, problems: unwrapped } = unwrapLines(source, sourceLabels, sourceBreaks)
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
  const drafts = pairing.segments.map(({ sides, isRest }) => {
    const own = sides.map((indexes) => indexes.map((i) => lines[i]!))
    const texts = own.map((parts) => (parts.length > 0 ? joinTexts(parts.map(({ text }) => text)) : undefined))
    for (const parts of own) {
      if (parts.length > 1) problems.push({ code: 'joined-lines', line: parts[0]!.line, text: parts[0]!.text })
    }
    const line = Math.min(...own.flatMap((parts) => (parts[0] ? [parts[0].line] : [])))
    const names = own.flatMap((parts) => parts[0]?.speaker ?? [])
    return { ...draftOf([texts[0], texts[1]], line, speakerOf(names, known)), ...(isRest && { isRest }) }
  })
  for (const i of pairing.unevenBlocks)
    problems.push({ code: 'uneven-blocks', line: lines[i]!.line, text: lines[i]!.text })
  return { drafts, firstSide: pairing.firstSide, problems }
}

function draftOf(texts: DraftSegment['texts'], line: number, speaker: string | undefined): DraftSegment {
  return { texts, line, ...(speaker !== undefined && { speaker }) }
}

const latin = /^\p{Script=Latin}/u

/** Of a speaker's names in two languages the one in Latin letters, whichever language comes first. */
function speakerOf(names: readonly string[], known: ReadonlyMap<string, string>): string | undefined {
  const name = names.find((own) => latin.test(own)) ?? names[0]
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
