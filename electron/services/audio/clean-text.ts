/**
 * A string from a file, made safe to show: no control characters, nothing that reverses the direction of the text
 * around it, no stack of marks that stands over other lines, one line, at most `limit` characters. Undefined when nothing
 * is left, or when it was no string.
 */
export function cleanText(value: unknown, limit = 300): string | undefined {
  if (typeof value !== 'string') return undefined
  const line = value
    // Long before the limit is measured, so that a tag of megabytes costs nothing.
    .slice(0, limit * 8)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u{fffd}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/g, '')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line || undefined
}
