import type { FrameSpan } from './path-segments'
import type { FoundSegment } from './search'
import { alignTunables } from './tunables'

export interface Evidence {
  /** By segment, what the fine pass found. */
  readonly found: readonly (FoundSegment | undefined)[]
  /** By segment, how many of its phones were to be heard. */
  readonly phones: readonly number[]
  /** By coarse pass and segment, by raw scores first: where it has the segment. */
  readonly coarse: readonly (readonly FrameSpan[])[]
  /** Frames per second. */
  readonly rate: number
}

/**
 * By found segment, the chance that its start is within half a second of the truth: a logistic model of what tells a
 * right place from a wrong one. How much better the text fits than its reverse, here and in the segments around; how
 * much text that is; whether passes that go by different costs agree; whether it is said at the pace of the others.
 */
export function startConfidences({ found, phones, coarse, rate }: Evidence): (number | undefined)[] {
  const w = alignTunables.confidence
  const places = found.flatMap((here, segment) => (here ? [{ here, segment }] : []))
  const paces = places.map(({ here, segment }) => spokenFrames(here) / Math.max(1, phones[segment]!))
  const usual = [...paces].sort((a, b) => a - b)[Math.floor(paces.length / 2)] ?? 1
  const strengths = places.map(({ here, segment }) => clamp(here.contrast, 0, 0.4) * Math.min(1, phones[segment]! / 30))
  const confidences: (number | undefined)[] = found.map(() => undefined)
  for (const [index, { here, segment }] of places.entries()) {
    const around = [-2, -1, 1, 2].flatMap((off) => strengths[index + off] ?? [])
    const agreement = coarse.map((spans) => {
      const { from } = spans[segment]!
      return from >= 0 && Math.abs(from - here.span.from) <= rate / 2 ? 1 : 0
    })
    const offPace = Math.min(1.5, Math.abs(Math.log(Math.max(0.1, paces[index]! / usual))))
    const sum =
      w.bias +
      w.contrast * clamp(here.contrast, -0.1, 0.4) +
      w.phones * Math.log(clamp(phones[segment]!, 1, 100)) +
      w.rawAgrees * (agreement[0] ?? 0) +
      w.calibratedAgrees * (agreement[1] ?? agreement[0] ?? 0) +
      w.around * (around.reduce((total, strength) => total + strength, 0) / Math.max(1, around.length)) +
      w.offPace * offPace
    confidences[segment] = 1 / (1 + Math.exp(-sum))
  }
  return confidences
}

/**
 * The chance that a segment that was not found is not in the audio: where its neighbours leave no room for it that is all but sure.
 *
 * @param room time between its neighbours, as a share of what it needs; no number where it would lie at an end
 */
export function absentConfidence(room: number): number {
  const { absent } = alignTunables
  if (!(room >= absent.tight)) return absent.ofTight
  return room < absent.wide ? absent.ofSome : absent.ofWide
}

export function spokenFrames({ words }: FoundSegment): number {
  return words.reduce((sum, { from, to }) => sum + (from < 0 ? 0 : to - from), 0)
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
