import { ok, type Result } from '../model/result'
import type { Seconds } from '../model/time'
import type { Spoken } from '../model/timeline'
import type { SideSounds } from '../phonetics/load-sides'
import type { Turns } from '../timing/sides-to-try'
import { guessedSide, heardSide, segmentsOf } from './align-sides'
import { alignStretch, type StretchAlignment, type StretchInput, type StretchSegment } from './align-stretch'
import { anchorsOnTurns, takeTurns } from './speak-in-turn'

export interface SidesStretchInput extends Omit<StretchInput, 'segments'> {
  /** How long the whole recording is. */
  readonly duration: Seconds
  /** One: it is what is spoken. Several: the stretch decides, and the first is the best guess. */
  readonly sides: readonly SideSounds[]
  readonly turns?: Turns | undefined
  /** The segments that may be there, the first and one after the last. Without it, all. */
  readonly likely?: { readonly from: number; readonly to: number } | undefined
}

/** What is spoken in a stretch, as far as it says, and when. */
export interface SidesStretch {
  readonly spoken: Spoken
  readonly stretch: StretchAlignment
}

/** `alignStretch` for a transcript in several languages: finds in the stretch which are spoken, then when. */
export function alignSidesStretch(input: SidesStretchInput): Result<SidesStretch, 'cancelled'> {
  const { sides } = input
  const spoken = heardSide(input) ?? guessedSide(input)
  const all = segmentsOf(sides, spoken.language)
  const { from, to } = input.likely ?? { from: 0, to: all.length }
  const first = all.slice(from, to)
  const second = spoken.also === undefined ? undefined : segmentsOf(sides, spoken.also).slice(from, to)
  const anchors = (input.anchors ?? []).flatMap(({ segment, start }) =>
    segment >= from && segment < to ? [{ segment: segment - from, start }] : [],
  )
  const aligned = second
    ? alignTurns({ ...input, anchors }, first, second)
    : alignStretch({ ...input, anchors, segments: first })
  if (!aligned.ok) return aligned
  const { segments } = aligned.value
  const unknown = { heard: 'unknown' } as const
  const stretch = { ...aligned.value, segments: all.map((_, segment) => segments[segment - from] ?? unknown) }
  return ok({ spoken, stretch })
}

function alignTurns(
  input: Omit<StretchInput, 'segments'>,
  first: SideSounds['segments'],
  second: SideSounds['segments'],
): Result<StretchAlignment, 'cancelled'> {
  const turns = takeTurns(first, second)
  const aligned = alignStretch({ ...input, segments: turns, anchors: anchorsOnTurns(input.anchors ?? [], turns) })
  if (!aligned.ok) return aligned
  const segments = first.map((_, segment) => {
    const pair = [2 * segment, 2 * segment + 1]
    const sounding = pair.filter((turn) => turns[turn]!.length > 0)
    const [one, other] = (sounding.length > 0 ? sounding : pair).map((turn) => aligned.value.segments[turn]!)
    return other ? foldPair(one!, other) : one!
  })
  return ok({ ...aligned.value, segments })
}

/**
 * Two turns as one segment. Where one is heard and of the other nothing is known, the segment may go on beyond what was
 * heard of it.
 */
function foldPair(first: StretchSegment, second: StretchSegment): StretchSegment {
  if (first.heard === 'yes' && second.heard === 'yes') {
    return { ...first, end: second.end, endsAfter: second.endsAfter }
  }
  if (first.heard === 'yes') return second.heard === 'unknown' ? { ...first, endsAfter: true } : first
  if (second.heard === 'yes')
    return { ...second, words: [], startsBefore: second.startsBefore || first.heard === 'unknown' }
  return first.heard === 'no' && second.heard === 'no' ? first : { heard: 'unknown' }
}
