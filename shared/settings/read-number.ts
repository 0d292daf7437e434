/** What was typed as a number: the number, or why it is none that can be had. */
export type ReadNumber = { readonly value: number } | { readonly wrong: 'no-number' | 'too-small' | 'too-large' }

/** Reads what a listener types: digits of any width, a comma or a point, and whatever sign of a unit stands behind. */
export function readNumber(typed: string, { min, max }: { readonly min: number; readonly max: number }): ReadNumber {
  const found = /^([+-]?\d+(?:\.\d*)?|[+-]?\.\d+)\s*(?:×|x|px|%)?$/i.exec(
    typed.normalize('NFKC').trim().replace(',', '.'),
  )
  const value = Number(found?.[1] ?? Number.NaN)
  if (!Number.isFinite(value)) return { wrong: 'no-number' }
  if (value < min) return { wrong: 'too-small' }
  return value > max ? { wrong: 'too-large' } : { value }
}
