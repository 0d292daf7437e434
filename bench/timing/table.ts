import type { Score } from './score'

/** What one method did on one case. */
export type Row = { readonly case: string; readonly minutes: number; readonly method: string } & (
  | (Score & {
      readonly seconds: number
      /** How many times faster than the audio plays. */
      readonly timesRealTime: number
      /** Null where memory was not measured. */
      readonly peakBytes: number | null
      /** The language it took for the spoken one, where that was not the true one. */
      readonly mistakenFor?: string
    })
  | { readonly failure: string }
)

const header = [
  ...['case', 'min', 'method', 'median', 'p90', '<0.2', '<0.5', '<1', '<2 s', 'right line'],
  ...['absent P', 'R', 'wrong run', 'x real time', 'MB'],
]

/** Columns of words; the others hold numbers. */
const isText = (column: number) => header[column] === 'case' || header[column] === 'method'

/** The rows as a table of text. Errors in seconds, shares in per cent. */
export function table(rows: readonly Row[]): string {
  const body = rows.map(cellsOf)
  const widths = header.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => (cells.length > header.length ? 0 : (cells[column]?.length ?? 0)))),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isText(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [header, ...body].map(line).join('\n')
}

function cellsOf(row: Row): readonly string[] {
  const head = [row.case, row.minutes.toFixed(1), row.method]
  if ('failure' in row) return [...head, 'failed']
  const { median, p90, within, onRightLine, absent, longestWrongRun, timesRealTime, peakBytes } = row
  return [
    ...head,
    seconds(median),
    seconds(p90),
    ...[within['0.2'], within['0.5'], within['1'], within['2'], onRightLine].map(percent),
    share(absent.precision),
    share(absent.recall),
    String(longestWrongRun),
    timesRealTime < 1000 ? timesRealTime.toFixed(0) : '>1000',
    peakBytes === null ? '-' : (peakBytes / 1e6).toFixed(0),
  ]
}

function seconds(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '-' : 'none'
  return value.toFixed(value < 10 ? 3 : 1)
}

function percent(value: number): string {
  return Number.isNaN(value) ? '-' : (100 * value).toFixed(1)
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(2)
}
