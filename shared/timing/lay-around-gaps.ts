import type { Seconds } from '../model/time'
import type { Cue } from '../model/timeline'
import { cutCue } from '../timeline/cut-at-next'
import type { Post } from './firm-starts'
import type { FixedPoint } from './fixed-points'
import { layBetween, type UsualTimes } from './lay-between'
import { timingTunables } from './tunables'
import type { UsableGap } from './usable-gaps'

/** What the gaps lie among. */
export interface Surroundings {
  /** The starts that hold, in order. None lies in a gap. */
  readonly posts: readonly Post[]
  /** Where the speech is thought to end, by the end of the last segment. */
  readonly end: FixedPoint
  readonly duration: Seconds
  readonly usual: UsualTimes
}

/**
 * Takes the lines out of the gaps, in `cues`. A line that is being spoken when one begins ends there. Those that would
 * begin in it are pushed behind it and fitted up to the next start that holds. Where that start is at the gap's very end
 * they must have been said before it; and where there is no room for that either, they are not spoken.
 *
 * What lies before a gap is not moved for lines that have a place behind it, so what the listener has heard stays put.
 *
 * @param gaps usable together
 */
export function layAroundGaps(cues: Cue[], gaps: readonly UsableGap[], around: Surroundings): void {
  let next = 0
  let free: Seconds = 0
  for (const gap of gaps) {
    while (next < around.posts.length && around.posts[next]!.start <= gap.start) next++
    layAround(cues, gap, { before: around.posts[next - 1], after: around.posts[next], free }, around)
    free = gap.end
  }
}

interface Neighbours {
  readonly before: Post | undefined
  readonly after: Post | undefined
  /** Where the gap before this one ends: nothing is pushed back into that. */
  readonly free: Seconds
}

function layAround(
  cues: Cue[],
  gap: UsableGap,
  { before, after, free }: Neighbours,
  { usual, end, duration }: Surroundings,
): void {
  const count = cues.length
  const from = before ? before.segment + 1 : 0
  const to = after?.segment ?? count
  let first = from
  while (first < to && (isAbsent(cues[first]!) || startOf(cues[first]!) < gap.start)) first++
  const until = after?.start ?? Math.max(gap.end, Math.min(duration, end.time))
  const needed = usual.offsets[to]! - usual.offsets[first]!
  const close = endOfGap(gap, until, needed)
  if (first < to && startOf(cues[first]!) < close) {
    const deviation = gap.isOpen
      ? Math.max(timingTunables.gapDeviation, close - gap.start)
      : timingTunables.gapDeviation
    const room = until - close
    if (room > timingTunables.leastRoomAtGap * needed) {
      const begin = { segment: first, time: close, deviation }
      layBetween(cues, begin, { segment: to, time: until, deviation: after ? 0 : end.deviation }, usual, false)
    } else if (free > (before?.start ?? 0)) {
      // Between two gaps: what was pushed behind the one before has only the time up to this one.
      let own = from
      while (own < first && !(startOf(cues[own]!) >= free && isSpoken(cues[own]!))) own++
      const begin = { segment: own, time: Math.min(free, gap.start), deviation: timingTunables.gapDeviation }
      fitBefore(cues, gap, begin, { first, to }, usual, false)
    } else layBefore(cues, gap, { from, first, to }, usual, before)
  }
  for (let segment = Math.max(0, from - 1); segment < first; segment++) cutAt(cues, segment, gap.start)
}

/**
 * An open gap goes on until the next start that holds, less what the lines before that need at their fastest: the longest
 * it can be, since the listener will say where it ends.
 */
function endOfGap({ start, end, isOpen }: UsableGap, until: Seconds, needed: Seconds): Seconds {
  if (!isOpen) return end
  const latest = Math.min(end, until) - timingTunables.leastRoom * needed
  return needed > 0 ? Math.max(start, latest) : Math.min(end, until)
}

/** Lines for which there is no time behind the gap: squeezed in before it, or not spoken. */
function layBefore(
  cues: Cue[],
  gap: UsableGap,
  { from, first, to }: { readonly from: number; readonly first: number; readonly to: number },
  usual: UsualTimes,
  before: Post | undefined,
): void {
  const deviation = timingTunables.gapDeviation
  // Ends that were heard hold as starts do; estimated ones give way.
  let last = first - 1
  while (last >= from && isAbsent(cues[last]!)) last--
  const lastCue = last >= 0 ? cues[last]! : undefined
  const isHeard = lastCue && lastCue.source !== 'absent' && lastCue.source !== 'estimated'
  const begin = isHeard
    ? { segment: first, time: Math.min(gap.start, lastCue.end), deviation }
    : before
      ? { segment: before.segment, time: before.start, deviation: 0 }
      : { segment: from, time: first > from ? (cues.slice(from, first).find(isSpoken)?.start ?? 0) : 0, deviation }
  const time = Math.min(begin.time, gap.start)
  fitBefore(cues, gap, { ...begin, time }, { first, to }, usual, before?.segment === begin.segment)
}

/** Fits the segments from `begin` on into the time up to the gap; those from `first` on are not spoken where there is none. */
function fitBefore(
  cues: Cue[],
  gap: UsableGap,
  begin: FixedPoint,
  { first, to }: { readonly first: number; readonly to: number },
  usual: UsualTimes,
  isFromAnchor: boolean,
): void {
  const wanted = usual.offsets[to]! - usual.offsets[begin.segment]!
  if (gap.start - begin.time > timingTunables.leastRoomAtGap * wanted) {
    const target = { segment: to, time: gap.start, deviation: timingTunables.gapDeviation }
    layBetween(cues, begin, target, usual, isFromAnchor)
    return
  }
  for (let segment = first; segment < to; segment++)
    cues[segment] = { source: 'absent', confidence: timingTunables.absentInGap }
}

function cutAt(cues: Cue[], segment: number, time: Seconds): void {
  const cue = cues[segment]!
  if (cue.source !== 'absent' && cue.start <= time && cue.end > time) cues[segment] = cutCue(cue, time)
}

function isAbsent(cue: Cue): boolean {
  return cue.source === 'absent'
}

function isSpoken(cue: Cue): cue is Exclude<Cue, { source: 'absent' }> {
  return cue.source !== 'absent'
}

function startOf(cue: Cue): Seconds {
  return cue.source === 'absent' ? Number.POSITIVE_INFINITY : cue.start
}
