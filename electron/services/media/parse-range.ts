/** Bytes to send: `start` to `end`, end not included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * Reads a `Range` header for a resource of `size` bytes, after RFC 9110 section 14.
 * Only a single range of bytes is honoured. Anything else (another unit, several ranges, a malformed one) is answered
 * with the whole, as the RFC allows; a well-formed range that lies behind the end is `unsatisfiable` (416).
 */
export function parseRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const parts = /^\s*bytes\s*=\s*(?:(\d+)-(\d*)|-(\d+))\s*$/i.exec(header ?? '')
  if (!parts) return 'whole'
  const [, first, last, suffix] = parts
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size }
  }
  const start = Number(first)
  const inclusiveEnd = last ? Number(last) : Number.POSITIVE_INFINITY
  if (inclusiveEnd < start) return 'whole'
  return start >= size ? 'unsatisfiable' : { start, end: Math.min(inclusiveEnd + 1, size) }
}
