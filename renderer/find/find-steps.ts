/** Which of `hits` (segments in order) is the first at or after a segment; the very first where there is none. -1 of none. */
export function hitFrom(hits: readonly number[], segment: number): number {
  if (hits.length === 0) return -1
  const found = hits.findIndex((hit) => hit >= segment)
  return Math.max(0, found)
}

/** The hit one on or back, going round at the ends; from none, the first after `segment` or the last before it. */
export function stepHit(hits: readonly number[], current: number, direction: 1 | -1, segment: number): number {
  if (hits.length === 0) return -1
  if (current >= 0) return (current + direction + hits.length) % hits.length
  const next = hitFrom(hits, segment)
  if (direction === 1) return next
  return (next + (hits[next]! < segment ? 0 : hits.length) - 1 + hits.length) % hits.length
}
