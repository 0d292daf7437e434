import type { SourceLine } from './source-lines'

/** A few lines may lack the second column, or have none: headings. */
const share = 0.8

/** Makes two lines of each where a file is a table of two columns with a tab between, as pasted from a spreadsheet. */
export function splitColumns(lines: readonly SourceLine[]): SourceLine[] {
  const cells = lines.map(({ text }) => text.split('\t', 3).map((cell) => cell.trim()))
  const pairs = cells.filter((own) => own.length === 2 && own.every((cell) => cell !== '')).length
  if (pairs < 2 || pairs < lines.length * share) return [...lines]
  return lines.flatMap((source, i) => {
    const [first = '', second = '', third] = cells[i]!
    if (third !== undefined || first === '' || second === '') return [source]
    return [
      { ...source, text: first },
      { ...source, text: second, gap: 0 },
    ]
  })
}
