import type { Cue, Timeline } from '../model/timeline'
import type { Segment } from '../model/transcript'
import { type SegmentsChange, spliceTimes } from './splice-times'

/** Remembers when lines were said that were taken out of a text, so that they have their times again when they come back. */
export interface CueMemory {
  /** The times of a track once these stretches were replaced, in order. */
  splice(timeline: Timeline, track: string, changes: readonly SegmentsChange[]): Timeline
}

interface Remembered {
  readonly cues: readonly Cue[]
  /** Those that were put in their place. */
  readonly instead: readonly Cue[]
}

/**
 * Lines are known by the very list that a deed holds of them: taking the deed back puts the same list in. Where better times
 * have come meanwhile, those are taken. A deed that was read from the disk has lists of its own, of which nothing is known;
 * then, too, the times are told by the texts.
 */
export function createCueMemory(): CueMemory {
  const known = new WeakMap<readonly Segment[], Map<string, Remembered>>()

  const splice = (timeline: Timeline, track: string, change: SegmentsChange) => {
    const side = [track, timeline.spoken, timeline.also ?? ''].join(' ')
    const { at, removed, added } = change
    const cues = timeline.cues.slice(at, at + removed.length)
    const before = known.get(added)?.get(side)
    const spliced = spliceTimes(timeline, change, before && isSame(before.instead, cues) ? before.cues : undefined)
    const own = known.get(removed) ?? new Map<string, Remembered>()
    own.set(side, { cues, instead: spliced.cues.slice(at, at + added.length) })
    known.set(removed, own)
    return spliced
  }

  return {
    splice: (timeline, track, changes) => changes.reduce((times, change) => splice(times, track, change), timeline),
  }
}

function isSame(these: readonly Cue[], those: readonly Cue[]): boolean {
  return these.length === those.length && these.every((cue, i) => cue === those[i] || isAlike(cue, those[i]!))
}

function isAlike(one: Cue, other: Cue): boolean {
  if (one.source === 'absent' || other.source === 'absent') return one.source === other.source
  return one.source === other.source && one.start === other.start && one.end === other.end
}
