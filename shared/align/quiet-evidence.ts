import { type PhoneGraph, stateKind } from './phone-graph'
import type { PhoneScores } from './phone-scores'

/**
 * How much quiet says about whether text is spoken: the log of how much more often a frame is quiet outside the text
 * than in it. 3 to 4 on clean recordings, under 2 where music or noise lies beneath the voices.
 */
export function quietEvidence({ quiet }: PhoneScores, graph: PhoneGraph, path: Int32Array, step: number): number {
  const inText = { quiet: 5, all: 10 }
  const outside = { quiet: 5, all: 10 }
  for (let frame = 0; frame < path.length * step; frame++) {
    const state = path[Math.floor(frame / step)]!
    const side = graph.kinds[state] === stateKind.phone ? inText : outside
    side.quiet += quiet[frame]!
    side.all++
  }
  return Math.log(outside.quiet / outside.all / (inText.quiet / inText.all))
}
