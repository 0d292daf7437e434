import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import { createCueIndex } from '../../shared/timeline/find-cue'
import type { CommandParts } from './command'

/** After a seek to a cue's start the element may read up to a millisecond before it, and would count as the cue before. */
export const startTolerance: Seconds = 0.002

/** Moves to the beginning of another segment. Without a timeline only the two ends of the track are known. */
export function goToSegment(
  { player, store }: Pick<CommandParts, 'player' | 'store'>,
  where: 'previous' | 'next' | 'first' | 'last',
): void {
  const { episode, duration } = store.getState()
  if (where === 'first') {
    player.seek(0)
    return
  }
  if (!episode?.timeline) {
    if (where === 'last') player.seek(duration)
    return
  }
  const start = startOfSegment(episode.timeline, segmentAt(episode.timeline, player.clock.now(), where))
  if (start !== null) player.seek(start)
}

/** Says the present segment again from its beginning, also when the player was paused. */
export function replaySegment({ player, store }: Pick<CommandParts, 'player' | 'store'>): void {
  const timeline = store.getState().episode?.timeline
  if (!timeline) return
  const { index } = cueIndexOf(timeline).activeAt(player.clock.now() + startTolerance)
  const start = startOfSegment(timeline, index)
  if (start !== null) player.seek(start)
  player.play()
}

function segmentAt(timeline: Timeline, now: Seconds, where: 'previous' | 'next' | 'last'): number {
  const cues = cueIndexOf(timeline)
  const time = now + startTolerance
  if (where === 'next') return cues.next(time)
  if (where === 'last') return cues.activeAt(Number.POSITIVE_INFINITY).index
  // No grace: replaying the present segment has its own key, so this one always leaves it.
  return cues.previous(time, Number.POSITIVE_INFINITY)
}

/** Where a segment begins; null for one that is not there or not spoken. */
export function startOfSegment(timeline: Timeline, segment: number): Seconds | null {
  const cue = timeline.cues[segment]
  return cue && cue.source !== 'absent' ? cue.start : null
}

let latest: { timeline: Timeline; index: ReturnType<typeof createCueIndex> } | null = null

/** The index of the timeline asked about last is kept: there is one timeline at a time, and many key presses. */
function cueIndexOf(timeline: Timeline): ReturnType<typeof createCueIndex> {
  if (latest?.timeline !== timeline) latest = { timeline, index: createCueIndex(timeline) }
  return latest.index
}
