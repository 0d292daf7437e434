import type { Seconds } from '../model/time'

/** Rounded to whole milliseconds. Never changes the order of two times: equal at worst. */
export function toMilliseconds(time: Seconds): Seconds {
  return Math.round(time * 1000) / 1000
}

/** Hours (two digits or more), minutes, seconds and milliseconds, as subtitle files write them: `01:02:03,045`. */
export function clockTime(time: Seconds, decimalSign: ',' | '.'): string {
  const total = Math.round(time * 1000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const milliseconds = String(total % 1000).padStart(3, '0')
  const seconds = Math.floor(total / 1000)
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${clock}${decimalSign}${milliseconds}`
}
