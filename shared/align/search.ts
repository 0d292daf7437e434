import type { Anchor } from '../model/timeline'
import type { Pronunciation } from '../phonetics/pronunciation'
import { anchorLimits } from './anchor-limits'
import type { Calibration } from './calibrate'
import { pairedCost } from './decoys'
import { fineBand } from './fine-band'
import { rawCosts, rawGapCosts, rawTable } from './first-costs'
import { phoneCount } from './fitting-segments'
import type { PassKernel, Watch } from './pass-kernel'
import { openLimits } from './pass-problem'
import { type FrameSpan, pathSegments, pathWords } from './path-segments'
import { buildPhoneGraph, type PhoneGraph, stateKind } from './phone-graph'
import type { PhoneScores } from './phone-scores'
import { ratioCosts, ratioGapCosts } from './ratio-costs'
import { alignTunables } from './tunables'

/** Frames of the scores in one frame of the first two passes: 25 per second. Half of that loses Mandarin. */
export const coarseStep = 2

/** What every pass goes by. Anchors are usable together and in order. */
export interface SearchInput {
  readonly scores: PhoneScores
  readonly segments: readonly Pronunciation[]
  readonly anchors: readonly Anchor[]
  readonly kernel: PassKernel
  /** The audio is a stretch of a recording: it begins and ends anywhere in the text. */
  readonly isOpen?: boolean | undefined
}

/** A whole pass over everything: by raw costs, or by what a calibration says. Undefined when it was stopped. */
export function coarsePass(
  { scores, anchors, kernel, isOpen }: SearchInput,
  graph: PhoneGraph,
  calibration: Calibration | undefined,
  watch: Watch,
): Int32Array | undefined {
  const { gapPlace, inside, insideQuiet } = alignTunables
  const step = coarseStep
  const frames = Math.floor(scores.frames / step)
  const limits = anchorLimits(openLimits(frames, graph.states), graph, anchors, scores.rate / step)
  if (!calibration) {
    const known = { ...rawGapCosts(scores, step), table: rawTable(), costs: rawCosts(step) }
    return kernel.run({ graph, step, frames, limits, isOpen, ...known }, watch)
  }
  const { table, text, decoy } = calibration
  const level = { gap: text + (decoy - text) * gapPlace, quietBonus: 0, inside, insideQuiet }
  const known = { ...ratioGapCosts(scores, step, level), table, costs: ratioCosts(step, false) }
  return kernel.run({ graph, step, frames, limits, isOpen, ...known }, watch)
}

/** A segment as the fine pass has it. */
export interface FoundSegment {
  readonly span: FrameSpan
  readonly words: readonly FrameSpan[]
  /** How much better its text fits than its reverse: 0 no better, 1 as the recording's text on the whole. */
  readonly margin: number
  /** The same in LLR per frame. */
  readonly contrast: number
  /** Of a stretch: the path begins or ends in the middle of it, so its own beginning or end is not heard. */
  readonly startsBefore: boolean
  readonly endsAfter: boolean
}

/** The segments that the ends of an open path cut; -1 where one lies between segments. */
function cutSegments(graph: PhoneGraph, path: Int32Array): { first: number; last: number } {
  const at = (state: number | undefined) =>
    state === undefined || graph.kinds[state] === stateKind.boundary ? -1 : graph.segmentOf[state]!
  const final = path.at(-1)
  const isComplete = final !== undefined && graph.kinds[final + 1] === stateKind.boundary
  return { first: at(path[0]), last: isComplete ? -1 : at(final) }
}

/**
 * The fine pass: 50 frames per second near a coarse path, over the segments in `wanted`. Then every segment is tried
 * against its own reverse, and without those that fail the pass is run again, so that they take no room from others.
 * By segment; undefined in it is what is not in the audio; undefined when stopped.
 */
export function finePass(
  { scores, segments, anchors, kernel, isOpen }: SearchInput,
  coarse: { readonly graph: PhoneGraph; readonly path: Int32Array; readonly isFound: readonly boolean[] },
  wanted: readonly boolean[],
  calibration: Calibration,
  evidence: number,
  watch: Watch,
): (FoundSegment | undefined)[] | undefined {
  const t = alignTunables
  const { table, text, decoy } = calibration
  const quietBonus = Math.max(0, Math.min(t.quietMost, t.quietSlope * (evidence - t.quietFrom)))
  const gap = text + (decoy - text) * t.fineGapPlace
  const level = { gap, quietBonus, inside: t.fineInside, insideQuiet: t.fineInsideQuiet }
  const anchored = new Set(anchors.map(({ segment }) => segment))
  const { frames } = scores
  let isWanted = wanted
  for (let round = 0; ; round++) {
    const kept = isWanted.flatMap((is, segment) => (is || anchored.has(segment) ? [segment] : []))
    const graph = buildPhoneGraph(kept.map((segment) => segments[segment]!))
    const place = new Map(kept.map((segment, index) => [segment, index]))
    const band = fineBand({ ...coarse, step: coarseStep }, { graph, frames }, kept, coarse.isFound, scores.rate)
    const keptAnchors = anchors.map((anchor) => ({ ...anchor, segment: place.get(anchor.segment)! }))
    const limits = anchorLimits(band, graph, keptAnchors, scores.rate)
    const known = { ...ratioGapCosts(scores, 1, level), table, costs: ratioCosts(1, true) }
    const path = kernel.run({ graph, step: 1, frames, limits, isOpen, ...known }, watch)
    if (!path) return undefined
    const found: (FoundSegment | undefined)[] = segments.map(() => undefined)
    const words = pathWords(graph, path, 1)
    const cut = isOpen ? cutSegments(graph, path) : { first: -1, last: -1 }
    const failed = new Set<number>()
    for (const [index, span] of pathSegments(graph, path, 1).entries()) {
      if (span.from < 0) continue
      const segment = kept[index]!
      const isCut = index === cut.first || index === cut.last
      const cost = pairedCost(scores, table, segments[segment]!, words[index]!, isCut)
      const contrast = cost.frames > 0 ? (cost.decoy - cost.text) / cost.frames : 0
      const margin = contrast / (decoy - text)
      const isShort = phoneCount(segments[segment]!) < t.leastPhones
      if (isShort || margin >= t.leastMargin || anchored.has(segment))
        found[segment] = {
          span,
          words: words[index]!,
          margin,
          contrast,
          startsBefore: index === cut.first,
          endsAfter: index === cut.last,
        }
      else failed.add(index)
    }
    if (failed.size === 0 || round === t.mostRounds - 1) return found
    const out = new Set([...outFirst(failed, (index) => coarse.isFound[kept[index]!]!)].map((index) => kept[index]!))
    isWanted = segments.map((_, segment) => !out.has(segment) && place.has(segment))
  }
}

/**
 * Which of the segments that fail are left out first. Text that is not in the audio can take the place of its neighbour
 * and make that fail too; so of neighbours that fail together those go first that the coarse path did not have.
 */
function outFirst(failed: ReadonlySet<number>, isFound: (index: number) => boolean): Set<number> {
  const out = new Set<number>()
  for (const first of failed) {
    if (failed.has(first - 1)) continue
    const together: number[] = []
    for (let index = first; failed.has(index); index++) together.push(index)
    const guests = together.filter((index) => !isFound(index))
    for (const index of guests.length > 0 ? guests : together) out.add(index)
  }
  return out
}
