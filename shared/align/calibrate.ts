import { scoreColumns } from '../phonetics/phone-set'
import type { Pronunciation } from '../phonetics/pronunciation'
import { pairedCost } from './decoys'
import { pathWords } from './path-segments'
import { type PhoneGraph, stateKind } from './phone-graph'
import type { PhoneScores } from './phone-scores'
import { ratioTable } from './ratio-table'
import { alignTunables } from './tunables'

/** What a path has taught about a recording. Costs are mean log likelihood ratios per frame of 20 ms. */
export interface Calibration {
  readonly table: Float32Array
  /** What the text costs where it is spoken. */
  readonly text: number
  /** What reversed text costs there. */
  readonly decoy: number
  /** Frames of text that this was learned from. */
  readonly frames: number
}

/** Least contrast of text and reversed text that later costs are scaled by. */
const leastScale = 0.02

/** Undefined when the path says nothing of the text, or too little to compare. */
export function calibrate(
  scores: PhoneScores,
  graph: PhoneGraph,
  segments: readonly Pronunciation[],
  path: Int32Array,
  step: number,
): Calibration | undefined {
  const table = ratioTable(scores, graph, path, step)
  let spoken = 0
  let text = 0
  for (let frame = 0; frame < path.length * step; frame++) {
    const state = path[Math.floor(frame / step)]!
    if (graph.kinds[state] !== stateKind.phone) continue
    const phone = graph.phones[state]!
    text += table[phone * 256 + scores.below[frame * scoreColumns + phone]!]!
    spoken++
  }
  let frames = 0
  let decoy = 0
  for (const [segment, words] of pathWords(graph, path, step).entries()) {
    const cost = pairedCost(scores, table, segments[segment]!, words)
    frames += cost.frames
    decoy += cost.decoy
  }
  if (frames === 0) return undefined
  return { table, text: text / spoken, decoy: Math.max(decoy / frames, text / spoken + leastScale), frames: spoken }
}

/**
 * Whether what was found is the text at all: it must fit better than its own reverse by more than chance gives. A path
 * is chosen because it fits, so text that is not there has some contrast too, the more the less of it was found.
 *
 * @param chance how much there was to choose from: one of the tunables
 */
export function fitsBetterThanChance({ text, decoy, frames }: Calibration, chance: number): boolean {
  return decoy - text >= alignTunables.leastContrast + chance / Math.sqrt(frames)
}
