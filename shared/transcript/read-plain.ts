import type { LanguageTag, Segment, TranscriptProblem } from '../model/transcript'
import { draftSegments } from './draft-segments'
import { dropCounters } from './drop-counters'
import { extraLanguage, findLanguages } from './find-languages'
import { findSpeakers } from './find-speakers'
import { foldProblems } from './fold-problems'
import { type DraftSegment, pageLines } from './page-lines'
import type { ParsedTranscript } from './parse-transcript'
import { type SourceLine, sourceLines } from './source-lines'
import { splitColumns } from './split-columns'
import { takeHeadings } from './take-headings'

/** A line longer than this is kept, but is hardly one caption. */
const longLine = 4000

/**
 * Reads a transcript without times, in steps that each look at the whole file: lines (and columns) -> counters out -> headings out
 * -> speakers off -> languages -> pairs -> the page's own lines out -> segments.
 */
export function readPlain(text: string): ParsedTranscript {
  const counted = dropCounters(splitColumns(sourceLines(text)))
  const { lines: body, headings } = takeHeadings(counted.lines)
  const lines = findSpeakers(body)
  const breaks = breaksOf(lines)
  const found = findLanguages(lines, breaks)
  const drafted = draftSegments({ lines, labels: found.labels, breaks }, found.languages.length === 2)
  const page = pageLines(drafted.drafts)
  const isBilingual = page.segments.some(({ texts }) => texts[0] !== undefined && texts[1] !== undefined)
  const order = drafted.firstSide === 1 ? [1, 0] : [0, 1]
  const sides = found.languages.length === 2 ? order : [0]
  const problems: TranscriptProblem[] = [
    ...counted.problems,
    ...drafted.problems,
    ...languageProblems(lines, found, sides.length),
    ...longLines(page.segments),
  ]
  const isOutside = new Set<DraftSegment>([...(page.title ? [page.title] : []), ...page.notes])
  for (const draft of isOutside) problems.push({ code: 'page-text', line: draft.line, text: wording(draft) })
  if (isBilingual || sides.length === 2) {
    for (const draft of page.segments) {
      if (draft.texts[0] !== undefined && draft.texts[1] !== undefined) continue
      problems.push({ code: 'missing-translation', line: draft.line, text: wording(draft) })
    }
  }
  const extras = lines.filter((_, i) => found.labels[i] === extraLanguage)
  const heading = headings[0]
  const isTitled = heading !== undefined && heading.line < (lines[0]?.line ?? Number.POSITIVE_INFINITY)
  const title = isTitled ? heading.text : page.title && wording(page.title)
  const notes = [
    ...(isTitled ? headings.slice(1) : headings).map(({ line, text }) => ({ line, text })),
    ...(isTitled && page.title ? [page.title, ...page.notes] : page.notes).map((draft) => ({
      line: draft.line,
      text: spokenText(draft),
    })),
    ...extras.map(({ line, text: own, speaker }) => ({ line, text: speaker ? `${speaker}: ${own}` : own })),
  ].sort((a, b) => a.line - b.line)
  const languages = page.segments.length === 0 ? [] : sides.map((side) => found.languages[side]!)
  return {
    transcript: {
      languages,
      segments: page.segments.map((draft) => segmentOf(draft, sides, found.languages)),
      ...(title !== undefined && { title }),
      notes: notes.map((note) => note.text),
    },
    problems: foldProblems(problems),
  }
}

/** 1 where a line stands further from the one above than lines do at the least in this file. */
function breaksOf(lines: readonly SourceLine[]): Uint8Array {
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < lines.length; i++) least = Math.min(least, lines[i]!.gap)
  const breaks = new Uint8Array(lines.length)
  for (let i = 1; i < lines.length; i++) breaks[i] = lines[i]!.gap > least ? 1 : 0
  return breaks
}

function wording({ texts }: DraftSegment): string {
  return texts[0] ?? texts[1] ?? ''
}

function spokenText(draft: DraftSegment): string {
  return draft.speaker === undefined ? wording(draft) : `${draft.speaker}: ${wording(draft)}`
}

function segmentOf(draft: DraftSegment, sides: readonly number[], languages: readonly LanguageTag[]): Segment {
  const texts: Record<LanguageTag, string> = {}
  for (const side of sides) {
    const text = draft.texts[side]
    if (text !== undefined) texts[languages[side]!] = text
  }
  return { texts, line: draft.line, ...(draft.speaker !== undefined && { speaker: draft.speaker }) }
}

function languageProblems(
  lines: readonly SourceLine[],
  found: ReturnType<typeof findLanguages>,
  languageCount: number,
): TranscriptProblem[] {
  const problems: TranscriptProblem[] = []
  lines.forEach(({ line, text }, i) => {
    if (found.labels[i] === extraLanguage) problems.push({ code: 'extra-language', line, text })
    else if (found.doubtful[i] === 1) problems.push({ code: 'unknown-language', line, text })
  })
  for (const side of found.assumed) {
    const at = found.labels.indexOf(side)
    const first = lines[at]
    if (first && found.doubtful[at] === 0)
      problems.push({ code: 'unknown-language', line: first.line, text: first.text })
  }
  if (languageCount === 1 && lines.length > 0) problems.push({ code: 'one-language', line: 0 })
  return problems
}

function longLines(segments: readonly DraftSegment[]): TranscriptProblem[] {
  return segments.flatMap(({ texts, line }) => {
    const text = texts.find((own) => own !== undefined && own.length > longLine)
    return text === undefined ? [] : [{ code: 'very-long-line' as const, line, text }]
  })
}
