import type { SourceLine } from './source-lines'

const heading = /^#{1,6}\s+(?=\S)/

/**
 * Takes out lines marked as headings the Markdown way ("## Chapter one"), rid of their mark. What follows one is a new
 * piece. Where every line is marked the mark is no heading.
 */
export function takeHeadings(lines: readonly SourceLine[]): { lines: SourceLine[]; headings: SourceLine[] } {
  const headings = lines.filter(({ text }) => heading.test(text))
  if (headings.length === 0 || headings.length * 2 > lines.length) return { lines: [...lines], headings: [] }
  const kept: SourceLine[] = []
  let gap = 0
  for (const line of lines) {
    if (heading.test(line.text)) gap = Math.max(gap, line.gap) + 1
    else {
      kept.push(gap > 0 ? { ...line, gap: line.gap + gap } : line)
      gap = 0
    }
  }
  return { lines: kept, headings: headings.map((line) => ({ ...line, text: line.text.replace(heading, '') })) }
}
