import { scoreColumns } from '../phonetics/phone-set'
import { type PhoneGraph, stateKind } from './phone-graph'

/** What one pass of the search goes by. All costs are in nats (or what a log likelihood ratio has for them). */
export interface PassProblem {
  readonly graph: PhoneGraph
  /** Frames of the scores that make one frame of the pass: 2 is 25 per second. */
  readonly step: number
  /** Frames of the pass. */
  readonly frames: number
  /** `scoreColumns x 256`: what it costs to hear a column at a step below the best. */
  readonly table: Float32Array
  /** By frame: what it costs to hear what is not in the text. */
  readonly gap: Float32Array
  /** By frame: what it costs more inside a segment. */
  readonly inside: Float32Array
  readonly costs: PassCosts
  readonly limits: Limits
  /** The audio begins and ends anywhere in the text: a path may start and stop in any state. */
  readonly isOpen?: boolean | undefined
}

/** By frame: the first and the last state allowed. Neither ever goes back; the first is always a boundary. */
export interface Limits {
  readonly low: Int32Array
  readonly high: Int32Array
}

export interface PassCosts {
  /** Leaving out a whole segment. */
  readonly skipSegment: number
  /** Leaving out a phone. */
  readonly skipPhone: number
  /** Entering a gap between two words that shows no pause. */
  readonly enterGap: number
  /** Frames after which `inside` is no longer paid. */
  readonly insideLimit: number
  /** Frames from which on a phone pays `longCost` for each. */
  readonly longAfter: number
  readonly longCost: number
  /** A phone of so many frames or fewer pays `rushCost`. */
  readonly rushAge: number
  readonly rushCost: number
  /** States farther than this from the best are given up. */
  readonly beam: number
}

/** Column of the emission costs that stands for what is not in the text. */
export const gapColumn = scoreColumns

/** Stands for a cost that nobody pays. */
export const most = 1e9

/** By state: the column heard, the cost of coming from the state before and from the one before that, and masks. */
export interface StateCosts {
  readonly column: Uint8Array
  readonly enter: Float32Array
  readonly hop: Float32Array
  readonly isPhone: Float32Array
  readonly isInside: Float32Array
}

export function stateCosts({ states, kinds, phones }: PhoneGraph, costs: PassCosts): StateCosts {
  const column = new Uint8Array(states)
  const enter = new Float32Array(states)
  const hop = new Float32Array(states).fill(most)
  const isPhone = new Float32Array(states)
  const isInside = new Float32Array(states)
  for (let state = 0; state < states; state++) {
    const kind = kinds[state]!
    column[state] = kind === stateKind.phone ? phones[state]! : gapColumn
    if (kind === stateKind.phone) isPhone[state] = 1
    else if (kind !== stateKind.boundary) isInside[state] = 1
    if (kind === stateKind.gap) enter[state] = costs.enterGap
    const over = state >= 2 ? kinds[state - 1]! : stateKind.boundary
    if (over === stateKind.phone) hop[state] = costs.skipPhone
    else if (over !== stateKind.boundary) hop[state] = 0
  }
  return { column, enter, hop, isPhone, isInside }
}

/** Limits that allow everything. */
export function openLimits(frames: number, states: number): Limits {
  return { low: new Int32Array(frames), high: new Int32Array(frames).fill(states - 1) }
}
