import type { Seconds } from '../../shared/model/time'
import type { Verdict } from './judge'
import { programmeSeconds } from './programme'

/** One format at one place. Errors are how far the first sound after a seek is from what was asked for. */
export interface Row {
  readonly format: string
  readonly minute: number
  readonly seeks: number
  readonly errorMsP50: number
  readonly errorMsP95: number
  readonly errorMsMax: number
  /** Of what is heard, against what the element says it plays. */
  readonly lieMsP95: number
  /** From asking to the first sound. */
  readonly waitMsP50: number
  readonly waitMsP95: number
  /** Level of the first 50 ms, against how they were recorded: the furthest from 0 of the usual (p5 to p95). */
  readonly onsetDb: number
  /** Seeks after which nothing of the programme was heard. They count as an error of its whole length. */
  readonly lost: number
  /** How much longer the element took it to be, at first, than it is. */
  readonly durationErrorMs: number
  /** The file as it is, in the same run. */
  readonly baselineErrorMsP95: number
  readonly baselineLieMsP95: number
  readonly baselineWaitMsP95: number
  readonly baselineDurationErrorMs: number
}

/** What one form of a recording did at one place. */
export interface Trial {
  readonly verdicts: readonly (Verdict | null)[]
  readonly durationError: Seconds
}

export function tally(format: string, minute: number, trial: Trial, baseline: Trial): Row {
  const own = figures(trial)
  const plain = figures(baseline)
  return {
    format,
    minute,
    seeks: trial.verdicts.length,
    ...own,
    baselineErrorMsP95: plain.errorMsP95,
    baselineLieMsP95: plain.lieMsP95,
    baselineWaitMsP95: plain.waitMsP95,
    baselineDurationErrorMs: plain.durationErrorMs,
  }
}

function figures({ verdicts, durationError }: Trial) {
  const found = verdicts.filter((verdict) => verdict !== null)
  const errors = verdicts.map((verdict) => Math.abs(verdict?.error ?? programmeSeconds) * 1000)
  const lies = found.map(({ lie }) => Math.abs(lie) * 1000)
  const waits = found.map(({ wait }) => wait * 1000)
  const levels = found.map(({ onsetDb }) => onsetDb)
  const [low, high] = [share(levels, 0.05), share(levels, 0.95)]
  return {
    errorMsP50: share(errors, 0.5),
    errorMsP95: share(errors, 0.95),
    errorMsMax: share(errors, 1),
    lieMsP95: share(lies, 0.95),
    waitMsP50: share(waits, 0.5),
    waitMsP95: share(waits, 0.95),
    onsetDb: -low > high ? low : high,
    lost: verdicts.length - found.length,
    durationErrorMs: durationError * 1000,
  }
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]
  return value === undefined ? Number.NaN : Math.round(value * 10) / 10
}

const header = [
  ...['format', 'minute', 'error p50', 'p95', 'max', 'lie p95', 'wait p50', 'p95', 'onset dB', 'lost', 'length off'],
  ...['| plain: error p95', 'lie p95', 'wait p95', 'length off'],
]

/** The rows as a table of text; milliseconds. */
export function table(rows: readonly Row[]): string {
  const body = rows.map((row) => [
    row.format,
    String(row.minute),
    ...[row.errorMsP50, row.errorMsP95, row.errorMsMax, row.lieMsP95, row.waitMsP50, row.waitMsP95].map(short),
    row.onsetDb.toFixed(1),
    String(row.lost),
    short(row.durationErrorMs),
    ...[row.baselineErrorMsP95, row.baselineLieMsP95, row.baselineWaitMsP95, row.baselineDurationErrorMs].map(short),
  ])
  const widths = header.map((title, column) => Math.max(title.length, ...body.map((cells) => cells[column]!.length)))
  return [header, ...body]
    .map((cells) => cells.map((c, at) => (at === 0 ? c.padEnd(widths[at]!) : c.padStart(widths[at]!))).join('  '))
    .join('\n')
}

function short(value: number): string {
  return Math.abs(value) < 1000 ? value.toFixed(1) : value.toFixed(0)
}
