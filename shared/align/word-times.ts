import type { Seconds } from '../model/time'
import type { WordTime } from '../model/timeline'
import type { Pronunciation } from '../phonetics/pronunciation'
import type { FrameSpan } from './path-segments'

/** Spoken words that share a stretch of text, such as the two of "90%". */
interface TextUnit {
  readonly from: number
  readonly to: number
  /** When the path says it, in frames; null where it passed over all of it. */
  readonly span: FrameSpan | null
  /** How much there is to say. */
  readonly phones: number
}

/**
 * When each word of a segment is said, by the place of its text: in order, within the segment, the first from its very
 * start. Spoken words whose texts overlap are one, as there is nothing to tell apart on the screen. What the path
 * passed over shares the time between its neighbours by how much there is to say.
 *
 * @param spans by spoken word, what the path says; none where only an anchor or its neighbours place the segment
 * @param rate frames per second
 */
export function wordTimes(
  { start, end }: { readonly start: Seconds; readonly end: Seconds },
  spans: readonly FrameSpan[] | undefined,
  words: Pronunciation,
  rate: number,
): WordTime[] {
  const units = textUnits(words, spans)
  const inside = (frame: number) => Math.max(start, Math.min(end, frame / rate))
  const times: WordTime[] = []
  for (let index = 0; index < units.length; ) {
    let next = index
    while (units[next]?.span === null) next++
    const known = units[next]
    const from = times.at(-1)?.end ?? start
    const to = known?.span ? inside(known.span.from) : end
    times.push(...shareOut(units.slice(index, next), from, to))
    // The start of the segment was placed with more care than the path's first phone.
    if (known?.span) times.push(timeOf(known, times.length === 0 ? start : to, inside(known.span.to)))
    index = next + 1
  }
  return times
}

function textUnits(words: Pronunciation, spans: readonly FrameSpan[] | undefined): TextUnit[] {
  const units: TextUnit[] = []
  for (const [index, { from, to, phones }] of words.entries()) {
    const heard = spans?.[index]
    let unit: TextUnit = { from, to, span: heard && heard.from >= 0 ? heard : null, phones: phones.length }
    while ((units.at(-1)?.to ?? 0) > unit.from) unit = joined(units.pop()!, unit)
    units.push(unit)
  }
  return units
}

function joined(first: TextUnit, second: TextUnit): TextUnit {
  return {
    from: Math.min(first.from, second.from),
    to: Math.max(first.to, second.to),
    span: first.span && second.span ? { from: first.span.from, to: second.span.to } : (first.span ?? second.span),
    phones: first.phones + second.phones,
  }
}

function shareOut(units: readonly TextUnit[], from: Seconds, to: Seconds): WordTime[] {
  const total = units.reduce((sum, { phones }) => sum + phones, 0)
  let said = 0
  // The sum may round to just beyond the end.
  const at = (share: number) => Math.min(to, from + (to - from) * share)
  return units.map((unit) => {
    const start = at(said / total)
    said += unit.phones
    return timeOf(unit, start, at(said / total))
  })
}

function timeOf({ from, to }: TextUnit, start: Seconds, end: Seconds): WordTime {
  return { from, to, start, end }
}
