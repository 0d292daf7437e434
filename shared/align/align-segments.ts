import { err, ok, type Result } from '../model/result'
import type { Seconds } from '../model/time'
import type { Anchor, CuePart, WordTime } from '../model/timeline'
import type { Pronunciation } from '../phonetics/pronunciation'
import { usableAnchors } from '../timing/anchors'
import { type Calibration, calibrate, fitsBetterThanChance } from './calibrate'
import { fittingSegments, phoneCount } from './fitting-segments'
import { createPassKernel, type Watch } from './pass-kernel'
import { type FrameSpan, pathSegments } from './path-segments'
import { buildPhoneGraph, type PhoneGraph, stateKind } from './phone-graph'
import type { PhoneScores } from './phone-scores'
import { placeSegments } from './place-segments'
import { quietEvidence } from './quiet-evidence'
import { coarsePass, coarseStep, type FoundSegment, finePass } from './search'
import { alignTunables } from './tunables'

/** When a segment is said, or that it is not. */
export type AlignedSegment =
  | {
      readonly spoken: true
      readonly start: Seconds
      readonly end: Seconds
      /** 0..1: the chance that `start` is within half a second of the truth. */
      readonly confidence: number
      /** In order, within the segment: every stretch of its text that can be said. */
      readonly words: readonly WordTime[]
      /** Where two languages are spoken in turn: when each is, as far as it is. */
      readonly parts?: readonly CuePart[]
    }
  | { readonly spoken: false; readonly confidence: number }

export interface Alignment {
  /** One per segment of the input. Spoken ones are in order, never overlap and never leave the audio. */
  readonly segments: readonly AlignedSegment[]
  /** False when this transcript does not belong to this audio: the segments then mean nothing. */
  readonly belongs: boolean
}

export type AlignStep = 'first pass' | 'second pass' | 'fine pass'

export interface AlignInput {
  readonly scores: PhoneScores
  readonly segments: readonly Pronunciation[]
  /** Hard limits: nothing crosses them. */
  readonly anchors?: readonly Anchor[]
  /** `assets/wasm/align-pass.wasm` */
  readonly wasm: Uint8Array<ArrayBuffer>
  /** `fraction` of the whole, never less than before. */
  readonly onProgress?: (progress: { readonly step: AlignStep; readonly fraction: number }) => void
  /** Asked many times a second. */
  readonly isCancelled?: () => boolean
}

/** Where each step ends, as a share of the whole time. */
const ends = { 'first pass': 0.35, 'second pass': 0.9, 'fine pass': 1 }

/**
 * Finds where in a recording each segment is said, phone by phone (Viterbi over the graph of all that may be heard).
 * A first pass by raw scores teaches how sounds sound in this recording; the second goes by that; the third, finer
 * one, puts every segment to the test against its own reverse. It never fails: what is not found is said to be absent,
 * what cannot be said lies between its neighbours.
 */
export function alignSegments(input: AlignInput): Result<Alignment, 'cancelled'> {
  const { scores, segments, wasm, onProgress, isCancelled } = input
  const duration = scores.frames / scores.rate
  const anchors = usableAnchors(input.anchors ?? [], segments.length, duration)
  const search = { scores, segments, anchors, kernel: createPassKernel(wasm, scores) }
  const graph = buildPhoneGraph(segments)
  const lost = () =>
    ok({ segments: placeSegments({ scores, segments, anchors, coarse: [], found: [], evidence: 0 }), belongs: false })
  const watch =
    (step: AlignStep, from: number): Watch =>
    (share) => {
      onProgress?.({ step, fraction: from + (ends[step] - from) * share })
      return isCancelled?.() ?? false
    }

  const first = coarsePass(search, graph, undefined, watch('first pass', 0))
  if (!first) return err('cancelled')
  const learned = calibrate(scores, graph, segments, first, coarseStep)
  if (!learned) return lost()

  let path = first
  let calibration: Calibration | undefined = learned
  let from = ends['first pass']
  for (let said = saidPhones(graph, first), round = 1; ; round++) {
    const next = coarsePass(search, graph, calibration, watch('second pass', from))
    if (!next) return err('cancelled')
    path = next
    calibration = calibrate(scores, graph, segments, path, coarseStep)
    if (!calibration) return lost()
    const before = said
    said = saidPhones(graph, path)
    if (round === alignTunables.mostPasses || said <= alignTunables.growth * before) break
    from = (from + ends['second pass']) / 2
  }
  const evidence = quietEvidence(scores, graph, path, coarseStep)
  const spans = pathSegments(graph, path, coarseStep)
  const coarse = { graph, path, isFound: spans.map(({ from }) => from >= 0) }
  const wanted = fittingSegments(segments, spans, scores.frames)

  const found = finePass(search, coarse, wanted, calibration, evidence, watch('fine pass', ends['second pass']))
  if (!found) return err('cancelled')
  const placed = placeSegments({
    scores,
    segments,
    anchors,
    coarse: [pathSegments(graph, first, coarseStep), spans],
    found,
    evidence,
  })
  const belongs = isText({ segments, scores, found, raw: pathSegments(graph, first, coarseStep), calibration })
  return ok({ segments: placed, belongs })
}

/** How many phones a path says. */
function saidPhones({ states, kinds }: PhoneGraph, path: Int32Array): number {
  const isSaid = new Uint8Array(states)
  for (const state of path) if (kinds[state] === stateKind.phone) isSaid[state] = 1
  return isSaid.reduce((sum, is) => sum + is, 0)
}

interface Finding {
  readonly scores: PhoneScores
  readonly segments: readonly Pronunciation[]
  readonly found: readonly (FoundSegment | undefined)[]
  /** By segment, where the first pass has it. */
  readonly raw: readonly FrameSpan[]
  readonly calibration: Calibration
}

/**
 * Whether enough of the text was found, and surely: it fits better than chance gives, or the first pass, which went by
 * other costs, has most of it at the same places.
 */
function isText({ scores, segments, found, raw, calibration }: Finding): boolean {
  const { leastFound, leastAgreed, leastAgreedPhones, chanceContrast } = alignTunables
  let [total, said, agreed] = [0, 0, 0]
  for (const [segment, words] of segments.entries()) {
    const count = phoneCount(words)
    const here = found[segment]
    total += count
    if (!here) continue
    said += count
    const { from } = raw[segment]!
    if (from >= 0 && Math.abs(from - here.span.from) <= scores.rate / 2) agreed += count
  }
  if (said === 0 || said < leastFound * total) return false
  const isAgreed = agreed >= leastAgreed * said && agreed >= leastAgreedPhones
  return fitsBetterThanChance(calibration, chanceContrast) || isAgreed
}
