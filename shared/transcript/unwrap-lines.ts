import type { TranscriptProblem } from '../model/transcript'
import { joinTexts } from './join-texts'
import { endsSentence } from './sentence-end'
import type { SourceLine } from './source-lines'

/** When a file counts as one whose paragraphs were broken into lines of a fixed width. */
const tunables = {
  /** Line ends inside paragraphs that are needed to judge by. */
  lineEnds: 3,
  /** Share of them that may fall on the end of a sentence: in wrapped text that is chance. */
  sentenceEndsInside: 0.35,
  /** Share of paragraphs that must end with a sentence. */
  sentenceEndsLast: 0.7,
  /** Lines inside paragraphs are about as long as the longest. */
  evenness: 0.7,
}

/** Lines, each with the place of its language, and with 1 where a blank line stands above it. */
export interface LabelledLines {
  readonly lines: readonly SourceLine[]
  readonly labels: Uint8Array
  readonly breaks: Uint8Array
}

/**
 * Puts paragraphs back together that were broken at a fixed width, as in mails and old text files. Done only when the
 * whole file speaks for it: paragraphs stand between blank lines, their lines are even and end in mid-sentence.
 */
export function unwrapLines(
  source: LabelledLines,
): LabelledLines & { readonly problems: readonly TranscriptProblem[] } {
  const { lines, labels, breaks } = source
  const continues = (i: number) =>
    i > 0 && breaks[i] === 0 && labels[i] === labels[i - 1] && lines[i]!.speaker === undefined
  const inside: number[] = []
  for (let i = 0; i + 1 < lines.length; i++) if (continues(i + 1)) inside.push(i)
  if (inside.length < tunables.lineEnds || !isWrapped(lines, inside)) return { ...source, problems: [] }
  const kept: number[] = []
  const texts: string[][] = []
  lines.forEach(({ text }, i) => {
    if (continues(i)) texts.at(-1)!.push(text)
    else {
      kept.push(i)
      texts.push([text])
    }
  })
  const joined = texts.filter((parts) => parts.length > 1)
  const first = lines[kept[texts.findIndex((parts) => parts.length > 1)]!]!
  return {
    lines: kept.map((i, k) => ({ ...lines[i]!, text: joinTexts(texts[k]!) })),
    labels: Uint8Array.from(kept, (i) => labels[i]!),
    breaks: Uint8Array.from(kept, (i) => breaks[i]!),
    problems: [{ code: 'joined-lines', line: first.line, text: first.text, count: joined.length }],
  }
}

function isWrapped(lines: readonly SourceLine[], inside: readonly number[]): boolean {
  const insideSet = new Set(inside)
  const last = lines.filter((_, i) => !insideSet.has(i))
  const sentenceEnds = inside.filter((i) => endsSentence(lines[i]!.text)).length
  const paragraphEnds = last.filter(({ text }) => endsSentence(text)).length
  if (sentenceEnds > inside.length * tunables.sentenceEndsInside) return false
  if (last.length < 2 || paragraphEnds < last.length * tunables.sentenceEndsLast) return false
  const widths = inside.map((i) => lines[i]!.text.length).sort((a, b) => a - b)
  return widths[widths.length >> 1]! >= widths[Math.floor(widths.length * 0.95)]! * tunables.evenness
}
