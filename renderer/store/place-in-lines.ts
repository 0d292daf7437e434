import type { Episode } from '../../shared/model/episode'
import type { TimeRange } from '../../shared/model/time'
import type { Cue } from '../../shared/model/timeline'

/** Where a line is among lines that follow each other, so that a band drawn over them has ends. */
export type PlaceInLines = 'only' | 'first' | 'middle' | 'last'

/** Null outside of `first..last`. */
export function placeIn(first: number, last: number, index: number): PlaceInLines | null {
  if (index < first || index > last) return null
  if (first === last) return 'only'
  if (index === first) return 'first'
  return index === last ? 'last' : 'middle'
}

/** A line is in a loop when its middle is: a point set by hand rarely is where a line begins. */
export function placeInLoop(loop: TimeRange | null, episode: Episode | null, index: number): PlaceInLines | null {
  const cues = episode?.timeline?.cues
  if (!loop || !cues || !isIn(loop, cues[index])) return null
  const hasBefore = isIn(loop, spokenFrom(cues, index, -1))
  const hasAfter = isIn(loop, spokenFrom(cues, index, 1))
  if (hasBefore) return hasAfter ? 'middle' : 'last'
  return hasAfter ? 'first' : 'only'
}

function isIn({ start, end }: TimeRange, cue: Cue | undefined): boolean {
  if (!cue || cue.source === 'absent') return false
  const middle = (cue.start + cue.end) / 2
  return middle >= start && middle < end
}

function spokenFrom(cues: readonly Cue[], index: number, step: 1 | -1): Cue | undefined {
  for (let next = index + step; cues[next]; next += step) if (cues[next]?.source !== 'absent') return cues[next]
  return undefined
}
