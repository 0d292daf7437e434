/** How one language joins a count with the name of its power of ten: 2, "million" -> "two million". */
export type JoinScale = (count: number, said: string) => string

export interface ScaleStep {
  /** 1e3, 1e6, ... */
  readonly size: number
  readonly join: JoinScale
}

/**
 * Says a whole number as a sum of powers: `n = count * size + rest`, largest power first.
 * Steps must stand from large to small; below the last step `sayBelow` speaks alone.
 */
export function sayByScale(n: number, steps: readonly ScaleStep[], sayBelow: (n: number) => string): string {
  const parts: string[] = []
  let rest = n
  for (const { size, join } of steps) {
    if (rest < size) continue
    const count = Math.floor(rest / size)
    parts.push(join(count, sayByScale(count, steps, sayBelow)))
    rest -= count * size
  }
  if (rest > 0 || parts.length === 0) parts.push(sayBelow(rest))
  return parts.join(' ')
}

/** "one million", "two millions": a word after its count, with a plural where the language has one. */
export function namedScale(size: number, singular: string, plural = singular): ScaleStep {
  return { size, join: (count, said) => `${said} ${count === 1 ? singular : plural}` }
}
