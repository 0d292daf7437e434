import type { Change } from './stop-watch'

/** One format. Waits are from the key to sound, milliseconds. */
export interface Row {
  readonly format: string
  readonly changes: number
  readonly waitMsP50: number
  readonly waitMsP95: number
  readonly waitMsMax: number
  /** Changes after which another line was marked than before it or the next one. */
  readonly elsewhere: number
  /** From a pause to sound, in the same recording: nothing can be quicker than this. */
  readonly playMsP50: number
  readonly playMsP95: number
  readonly playMsMax: number
}

export function tally(format: string, changes: readonly Change[], plays: readonly Change[]): Row {
  const [waits, starts] = [changes, plays].map((each) => each.map(({ wait }) => wait)) as [number[], number[]]
  return {
    format,
    changes: changes.length,
    waitMsP50: share(waits, 0.5),
    waitMsP95: share(waits, 0.95),
    waitMsMax: share(waits, 1),
    // A line may come to its end just then; and where nobody speaks, before it or after, there is none to be the same.
    elsewhere: changes.filter(({ lines }) => !Number.isNaN(lines) && lines !== 0 && lines !== 1).length,
    playMsP50: share(starts, 0.5),
    playMsP95: share(starts, 0.95),
    playMsMax: share(starts, 1),
  }
}

const columns = ['format', 'changes', 'median', 'p95', 'max', 'elsewhere', '| plain play: median', 'p95', 'max']

/** The rows as a table of text. */
export function table(rows: readonly Row[]): string {
  const body = rows.map((row) => [
    row.format,
    String(row.changes),
    ...[row.waitMsP50, row.waitMsP95, row.waitMsMax].map((each) => each.toFixed(0)),
    String(row.elsewhere),
    ...[row.playMsP50, row.playMsP95, row.playMsMax].map((each) => each.toFixed(0)),
  ])
  const widths = columns.map((title, at) => Math.max(title.length, ...body.map((cells) => cells[at]!.length)))
  return [columns, ...body]
    .map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n')
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}
