import type { Pronunciation } from '../phonetics/pronunciation'
import type { WordTime } from './align-segments'
import type { FrameSpan } from './path-segments'

/**
 * When each word of a segment is said, in seconds, within the segment and in order. Words the path passed over share
 * the time between those it has.
 *
 * @param spans by word, in frames; `from` is -1 where the path has none
 */
export function wordTimes(
  { start, end }: { readonly start: number; readonly end: number },
  spans: readonly FrameSpan[] | undefined,
  words: Pronunciation,
  rate: number,
): WordTime[] {
  const inside = (frame: number) => Math.max(start, Math.min(end, frame / rate))
  const times = words.map((_, index) => {
    const span = spans?.[index]
    return span && span.from >= 0 ? { start: inside(span.from), end: inside(span.to) } : undefined
  })
  const filled: WordTime[] = []
  for (let index = 0; index < times.length; ) {
    let next = index
    while (next < times.length && !times[next]) next++
    const from = filled.at(-1)?.end ?? start
    const to = times[next]?.start ?? end
    const count = next - index
    for (let k = 0; k < count; k++)
      filled.push({ start: from + ((to - from) * k) / count, end: from + ((to - from) * (k + 1)) / count })
    const known = times[next]
    if (known) filled.push(filled.length === 0 ? { ...known, start } : known)
    index = next + 1
  }
  return filled
}
