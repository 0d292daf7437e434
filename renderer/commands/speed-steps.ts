import { fastest, slowest } from '../../shared/model/speed'

/** Speeds one click away. */
export const speedChoices = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

/** The next tenth above or below, within what the player allows: 0.75 goes up to 0.8 and down to 0.7. */
export function stepSpeed(speed: number, direction: 1 | -1): number {
  // In hundredths, where the tenths are exact.
  const hundredths = Math.round(speed * 100)
  const next = direction === 1 ? Math.floor(hundredths / 10) + 1 : Math.ceil(hundredths / 10) - 1
  return Math.max(slowest, Math.min(next / 10, fastest))
}

/** `1.0×`, `1.25×`: always with a decimal, so that the control does not change its width at every step. */
export function formatSpeed(speed: number, language: string): string {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 2 })
  return `${number.format(speed)}×`
}
