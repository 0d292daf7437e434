import type { Seconds } from '../model/time'

/** A time as a player shows it: `4:07`, `1:04:07`. Rounds down, never negative. */
export function formatClock(time: Seconds): string {
  const whole = Math.max(0, Math.floor(Number.isFinite(time) ? time : 0))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const seconds = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`
}

/** A size in the largest unit that keeps it above one: `812 kB`, `95.4 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power)
}

/** As `formatClock`, with tenths of a second: `4:07.3`. Rounds down, so that a time that has come is never in the future. */
export function formatTenths(time: Seconds): string {
  const tenths = Math.max(0, Math.floor(Number.isFinite(time) ? time * 10 + 1e-6 : 0))
  return `${formatClock(tenths / 10)}.${tenths % 10}`
}

/** As `formatClock`, with hundredths of a second: `4:07.32`, for what is set by hand. To the nearest. */
export function formatHundredths(time: Seconds): string {
  const hundredths = Math.max(0, Math.round(Number.isFinite(time) ? time * 100 : 0))
  return `${formatClock(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`
}

/** A length of time in few letters: `14s`, `1:20`. To the nearest second. */
export function formatLength(length: Seconds, language: string): string {
  const whole = Math.round(length)
  if (whole >= 60) return formatClock(whole)
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'short' }).format(whole)
}

/** A length in minutes as it is said: `23 min`, `1 hr 5 min`. */
export function formatMinutes(minutes: number, language: string): string {
  const say = (count: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && say(hours, 'hour'), (rest > 0 || hours === 0) && say(rest, 'minute')].filter(Boolean).join(' ')
}

/** How long ago something was, in days and larger units: `today`, `yesterday`, `3 weeks ago`. Both in milliseconds since 1970. */
export function formatAgo(then: number, now: number, language: string): string {
  const format = agoFormat(language)
  const days = Math.max(0, dayOf(now) - dayOf(then))
  if (days < 7) return format.format(-days, 'day')
  if (days < 31) return format.format(-Math.floor(days / 7), 'week')
  return days < 365 ? format.format(-Math.floor(days / 30.44), 'month') : format.format(-Math.floor(days / 365), 'year')
}

const agoFormats = new Map<string, Intl.RelativeTimeFormat>()

/** Slow to make, and a list asks for it in every row. */
function agoFormat(language: string): Intl.RelativeTimeFormat {
  const known = agoFormats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  agoFormats.set(language, known)
  return known
}

/** The number of a day where the listener is: yesterday ends at midnight, not a day ago. */
function dayOf(time: number): number {
  const date = new Date(time)
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000)
}
