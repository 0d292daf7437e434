import type { TimeRange } from '../../shared/model/time'
import type { Cue } from '../../shared/model/timeline'
import { useStore } from '../store'

/** Which part of the looped lines a line is. */
export type LoopPart = 'only' | 'first' | 'inside' | 'last'

/** Renders its caller only when the line becomes another part of the loop; null outside of it. */
export function useLoopPart(index: number): LoopPart | null {
  return useStore(({ loop, episode }) => (loop ? loopPartOf(loop, episode?.timeline?.cues ?? [], index) : null))
}

/** A line belongs to a loop when its middle is in it: nobody who sets two points by ear meets the borders. */
export function loopPartOf(loop: TimeRange, cues: readonly Cue[], index: number): LoopPart | null {
  if (!isIn(loop, cues[index])) return null
  const isFirst = !isIn(loop, spokenFrom(cues, index, -1))
  const isLast = !isIn(loop, spokenFrom(cues, index, 1))
  if (isFirst) return isLast ? 'only' : 'first'
  return isLast ? 'last' : 'inside'
}

function isIn({ start, end }: TimeRange, cue: Cue | undefined): boolean {
  if (!cue || cue.source === 'absent') return false
  const middle = (cue.start + cue.end) / 2
  return middle >= start && middle < end
}

function spokenFrom(cues: readonly Cue[], index: number, step: 1 | -1): Cue | undefined {
  let next = index + step
  while (cues[next]?.source === 'absent') next += step
  return cues[next]
}
