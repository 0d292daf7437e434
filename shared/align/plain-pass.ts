import { scoreColumns } from '../phonetics/phone-set'
import { gapColumn, most, type PassProblem, stateCosts } from './pass-problem'

/** How a state was entered: by staying, from the state before, from the one before that, from the boundary before. */
const stay = 0
const leap = 3

/**
 * One pass of the search in its plain form, for reading and for checking `native/align-pass.c` against: the same path
 * where the beam cuts nothing off. Each frame, each state takes the cheapest of: staying; coming from the state before;
 * from the one before that, passing over a pause or leaving out a phone; or, for a boundary, from the boundary
 * before, leaving out a segment. Looks at every state of every frame, so it is for small problems.
 *
 * @param below `PhoneScores.below`
 * @returns by frame, the state of the cheapest path
 */
export function plainPass(below: Uint8Array, problem: PassProblem): Int32Array {
  const { graph, frames, costs, limits } = problem
  const { states, boundaries } = graph
  const { column, enter, hop, isPhone, isInside } = stateCosts(graph, costs)
  const choices = new Uint8Array(frames * states)
  let cost = new Float32Array(states).fill(most)
  let age = new Float32Array(states).fill(1)
  let base = 0
  if (problem.isOpen) cost.fill(0, limits.low[0], (limits.high[0] ?? 0) + 1)
  for (const [skipped, boundary] of boundaries.entries())
    if (!problem.isOpen && boundary <= (limits.low[0] ?? 0)) cost[boundary] = skipped * costs.skipSegment

  for (let frame = 0; frame < frames; frame++) {
    const heard = emissions(below, problem, frame, base)
    const next = new Float32Array(states).fill(most)
    const nextAge = new Float32Array(states).fill(1)
    const leave = (state: number) =>
      Math.fround(cost[state]! + (age[state]! <= costs.rushAge ? isPhone[state]! * costs.rushCost : 0))
    for (let state = limits.low[frame]!; state <= limits.high[frame]!; state++) {
      let least = Math.fround(cost[state]! + (age[state]! >= costs.longAfter ? isPhone[state]! * costs.longCost : 0))
      if (age[state]! < costs.insideLimit) least = Math.fround(least + isInside[state]! * problem.inside[frame]!)
      let how = stay
      for (const back of [1, 2]) {
        const from = state - back
        if (from < limits.low[frame]!) continue
        const way = Math.fround(leave(from) + (back === 1 ? enter : hop)[state]!)
        if (way < least) {
          least = way
          how = back
        }
      }
      next[state] = least + heard[column[state]!]!
      nextAge[state] = how === stay ? age[state]! + 1 : 1
      choices[frame * states + state] = how
    }
    for (let index = 1; index < boundaries.length; index++) {
      const state = boundaries[index]!
      const from = boundaries[index - 1]!
      if (from < limits.low[frame]!) continue
      const isAllowed = state <= (limits.high[frame + 1] ?? states - 1)
      const way = Math.fround(next[from]! + costs.skipSegment)
      if (!isAllowed || way >= next[state]!) continue
      next[state] = way
      nextAge[state] = 1
      choices[frame * states + state] = leap
    }
    base = next.reduce((least, value) => Math.min(least, value), most)
    cost = next
    age = nextAge
  }
  const last = problem.isOpen ? cost.indexOf(cost.reduce((least, value) => Math.min(least, value), most)) : states - 1
  return followBack(choices, graph.boundaries, states, frames, last)
}

function emissions(below: Uint8Array, problem: PassProblem, frame: number, base: number): Float32Array {
  const { step, table, gap } = problem
  const heard = new Float32Array(scoreColumns + 1).fill(-base)
  for (let part = frame * step; part < (frame + 1) * step; part++) {
    for (let column = 0; column < scoreColumns; column++)
      heard[column]! += table[column * 256 + below[part * scoreColumns + column]!]!
  }
  heard[gapColumn] = gap[frame]! - base
  return heard
}

function followBack(
  choices: Uint8Array,
  boundaries: Int32Array,
  states: number,
  frames: number,
  last: number,
): Int32Array {
  const path = new Int32Array(frames)
  let state = last
  for (let frame = frames - 1; frame >= 0; frame--) {
    let how = choices[frame * states + state]!
    while (how === leap) {
      state = boundaries[boundaries.indexOf(state) - 1]!
      how = choices[frame * states + state]!
    }
    path[frame] = state
    state -= how
  }
  return path
}
