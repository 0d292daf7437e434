import type { Anchor, Cue } from '../../shared/model/timeline'
import type { TrueSegment } from '../timing/score'

/** Where a listener says "this line starts now": the true starts of some lines, given the times shown so far. */
export interface Placement {
  readonly name: string
  /** The next line to fix; null when there is none left. */
  next(truth: readonly TrueSegment[], shown: readonly Cue[], fixed: readonly Anchor[], wanted: number): Anchor | null
}

/** A line further off than this (seconds) is one that a listener stops to put right. */
const noticed = 2

/** Spread over the text, as somebody does who goes through it once, knowing how often he will stop. */
export const evenly: Placement = {
  name: 'spread evenly',
  next(truth, _shown, fixed, wanted) {
    const spoken = anchorsOf(truth)
    const at = Math.round(((fixed.length + 0.5) / wanted) * spoken.length - 0.5)
    return spoken[Math.max(0, Math.min(spoken.length - 1, at))] ?? null
  },
}

/** Wherever it is first seen to be wrong, from the beginning on: the worst a listener can do, and what most will. */
export const whenNoticed: Placement = {
  name: 'when first noticed',
  next(truth, shown, fixed) {
    const after = fixed.at(-1)?.segment ?? -1
    const isOff = ({ segment, start }: Anchor) => {
      const cue = shown[segment]!
      return segment > after && (cue.source === 'absent' || Math.abs(cue.start - start) > noticed)
    }
    return anchorsOf(truth).find(isOff) ?? null
  },
}

function anchorsOf(truth: readonly TrueSegment[]): readonly Anchor[] {
  return truth.flatMap(({ start, spoken }, segment) => (start === null || spoken === false ? [] : [{ segment, start }]))
}
