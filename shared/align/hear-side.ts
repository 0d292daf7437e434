import { calibrate } from './calibrate'
import { pairedCost } from './decoys'
import { rawCosts, rawGapCosts, rawTable } from './first-costs'
import type { PassKernel, Watch } from './pass-kernel'
import { openLimits } from './pass-problem'
import { type FrameSpan, pathWords } from './path-segments'
import { buildPhoneGraph } from './phone-graph'
import type { PhoneScores } from './phone-scores'
import { ratioCosts, ratioGapCosts } from './ratio-costs'
import { coarseStep } from './search'
import type { SpeechPiece } from './speech-pieces'
import { alignTunables } from './tunables'

/** A piece of text where a stretch of audio says it. */
export interface HeardPiece {
  readonly segment: number
  /** Frames of the stretch. */
  readonly span: FrameSpan
  /** How much better the piece fits there than its own reverse, in nats. */
  readonly evidence: number
}

/**
 * The pieces of a text that are heard in a stretch of audio. The stretch may begin and end anywhere in the text and may
 * hold anything else. Two coarse passes, as at the beginning of `alignSegments`, at next to no price for what is left
 * out. Something is always found; but a text that is not spoken is found here and there, and one that is spoken is
 * found in a row: so a piece counts only where the piece before or after it is found as well.
 */
export function hearSide(
  scores: PhoneScores,
  pieces: readonly SpeechPiece[],
  kernel: PassKernel,
  watch: Watch,
): readonly HeardPiece[] | undefined {
  const step = coarseStep
  const texts = pieces.map(({ words }) => words)
  const graph = buildPhoneGraph(texts)
  const frames = Math.floor(scores.frames / step)
  const problem = { graph, step, frames, limits: openLimits(frames, graph.states) }
  const { sideSkipPiece: skipSegment, gapPlace, inside, insideQuiet } = alignTunables

  const firstCosts = { ...rawCosts(step), skipSegment }
  const first = kernel.run({ ...problem, ...rawGapCosts(scores, step), table: rawTable(), costs: firstCosts }, watch)
  if (!first) return undefined
  const learned = calibrate(scores, graph, texts, first, step)
  if (!learned) return []
  const { table, text, decoy } = learned
  const level = { gap: text + (decoy - text) * gapPlace, quietBonus: 0, inside, insideQuiet }
  const costs = { ...ratioCosts(step, false), skipSegment }
  const path = kernel.run({ ...problem, ...ratioGapCosts(scores, step, level), table, costs }, watch)
  if (!path) return undefined
  const known = calibrate(scores, graph, texts, path, step)
  if (!known) return []

  const words = pathWords(graph, path, step)
  const spans = words.map(wholeSpan)
  return pieces.flatMap(({ segment }, index): HeardPiece[] => {
    const span = spans[index]
    if (!span || !(spans[index - 1] || spans[index + 1])) return []
    const cost = pairedCost(scores, known.table, texts[index]!, words[index]!)
    return [{ segment, span, evidence: cost.decoy - cost.text }]
  })
}

/** From the first to the last word; none where fewer than half of the words are heard. */
function wholeSpan(words: readonly FrameSpan[]): FrameSpan | undefined {
  const heard = words.filter(({ from }) => from >= 0)
  const [first] = heard
  const last = heard.at(-1)
  return first && last && 2 * heard.length >= words.length ? { from: first.from, to: last.to } : undefined
}
