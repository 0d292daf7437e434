import type { TranscriptProblem } from '../model/transcript'
import type { SourceLine } from './source-lines'

const number = /^[[(#]?(\d{1,6})[\])]?[.)、:：]?$/
const time = /^\W{0,2}((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)(?:\s*(?:-->|->|[-–—~])\s*[\d:.,]{4,14})?\W{0,2}$/

function isTime(text: string): boolean {
  return text.length <= 40 && time.test(text)
}

function seconds(text: string): number {
  const clock = time.exec(text)?.[1] ?? '0'
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0)
}

/** Times that never go back, at least one to ten lines of text. One alone may be what somebody says. */
function areTimestamps(values: readonly number[], lineCount: number): boolean {
  return values.length >= 2 && values.length * 11 >= lineCount && values.every((v, i) => i === 0 || v >= values[i - 1]!)
}

/** A count: nearly every number is one more than the one before it. */
function areNumbering(values: readonly number[], lineCount: number): boolean {
  if (values.length < 2 || values.length * 11 < lineCount) return false
  const steps = values.filter((v, i) => i > 0 && v === values[i - 1]! + 1).length
  return steps >= (values.length - 1) * 0.9
}

/**
 * Takes out lines that hold nothing but a time or a running number, where they come regularly through the whole file.
 * What follows such a line is a new piece, as after a blank line. Reported once, with how many there were.
 */
export function dropCounters(lines: readonly SourceLine[]): { lines: SourceLine[]; problems: TranscriptProblem[] } {
  const times = lines.filter(({ text }) => isTime(text))
  const numbers = lines.filter(({ text }) => text.length <= 12 && number.test(text))
  const dropped = new Set<SourceLine>()
  const drop = (counters: readonly SourceLine[]) => {
    for (const line of counters) dropped.add(line)
  }
  if (
    times.length < lines.length &&
    areTimestamps(
      times.map(({ text }) => seconds(text)),
      lines.length,
    )
  )
    drop(times)
  const counted = numbers.map(({ text }) => Number(number.exec(text)?.[1]))
  if (numbers.length < lines.length && areNumbering(counted, lines.length)) drop(numbers)
  const first = lines.find((line) => dropped.has(line))
  if (!first || dropped.size === lines.length) return { lines: [...lines], problems: [] }
  const kept: SourceLine[] = []
  let gap = 0
  for (const line of lines) {
    if (dropped.has(line)) gap = Math.max(gap, line.gap) + 1
    else {
      kept.push(gap > 0 ? { ...line, gap: line.gap + gap } : line)
      gap = 0
    }
  }
  return { lines: kept, problems: [{ code: 'number-lines', line: first.line, text: first.text, count: dropped.size }] }
}
