/** How long what moves takes, in milliseconds, as the tokens say it: 0 for who wants no motion. */
export function motionDuration(token = '--duration-move'): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue(token).trim()
  const number = Number.parseFloat(value)
  if (!Number.isFinite(number)) return 0
  return value.endsWith('ms') ? number : number * 1000
}
