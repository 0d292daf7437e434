import type { Seconds } from '../model/time'

/** A place that was typed: a time as a clock shows it, or the number of a line, from 1. */
export type PlaceTyped = { readonly time: Seconds } | { readonly line: number }

/**
 * The place that was typed, in whatever width of digits: `12:30` and `1:02:03` are times, `120` is a line, and `90s` is
 * a time in seconds. Null for what is neither.
 */
export function placeTyped(typed: string): PlaceTyped | null {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]?\d(?:\.\d{1,3})?)$/.exec(text)
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock
    // Minutes count beyond the hour where no hour is given: 90:00.
    if (clock[1] !== undefined && Number(minutes) > 59) return null
    return { time: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) }
  }
  const seconds = /^(\d{1,6})\s?s$/.exec(text)?.[1]
  if (seconds) return { time: Number(seconds) }
  const line = /^#?(\d{1,6})$/.exec(text)?.[1]
  return line && Number(line) > 0 ? { line: Number(line) } : null
}
