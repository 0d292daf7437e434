import { err, ok, type Result } from '../model/result'
import type { Seconds } from '../model/time'
import type { Anchor, WordTime } from '../model/timeline'
import type { Pronunciation } from '../phonetics/pronunciation'
import { usableAnchors } from '../timing/anchors'
import { calibrate, fitsBetterThanChance } from './calibrate'
import { startConfidences } from './confidence'
import { fittingSegments, phoneCount } from './fitting-segments'
import { createPassKernel } from './pass-kernel'
import { type FrameSpan, pathSegments } from './path-segments'
import { buildPhoneGraph } from './phone-graph'
import type { PhoneScores } from './phone-scores'
import { quietEvidence } from './quiet-evidence'
import { refineStart } from './refine-start'
import { coarsePass, coarseStep, type FoundSegment, finePass } from './search'
import { alignTunables } from './tunables'
import { wordTimes } from './word-times'

/** What a stretch of a recording says of one segment. Times are on the track. */
export type StretchSegment =
  | {
      readonly heard: 'yes'
      readonly start: Seconds
      readonly end: Seconds
      /** 0..1: the chance that `start` is within half a second of the truth; of one that starts before the stretch,
       * the chance that it is being said at the stretch's beginning. */
      readonly confidence: number
      readonly words: readonly WordTime[]
      /** It began before the stretch: `start` is where the stretch begins. */
      readonly startsBefore: boolean
      /** It goes on after the stretch: `end` is where the stretch ends. */
      readonly endsAfter: boolean
    }
  /** It lies between two segments that are heard, and is not there. */
  | { readonly heard: 'no'; readonly confidence: number }
  /** It may lie outside the stretch. */
  | { readonly heard: 'unknown' }

export interface StretchAlignment {
  /** One per segment of the input. Those heard are in order, never overlap and lie in the stretch. */
  readonly segments: readonly StretchSegment[]
  /** How much better the text fits than its own reverse where it was found, in LLR per frame; 0 where it was not. */
  readonly contrast: number
  /** Share of the stretch's sound (frames that are not quiet) that found text explains, 0..1. */
  readonly covered: number
}

export interface StretchInput {
  /** Of the stretch alone. */
  readonly scores: PhoneScores
  /** Where the stretch begins on the track. */
  readonly from: Seconds
  /** All that may be spoken in it, in order: the whole transcript, or the part that comes into question. */
  readonly segments: readonly Pronunciation[]
  /** Times on the track, also outside the stretch; `segment` counts in `segments`. */
  readonly anchors?: readonly Anchor[]
  /** `assets/wasm/align-pass.wasm` */
  readonly wasm: Uint8Array<ArrayBuffer>
  /** Asked many times a second. */
  readonly isCancelled?: () => boolean
}

/**
 * Finds what is said in a stretch of a recording, some minutes long, that begins and ends anywhere in the text: one
 * coarse pass with both ends open, one fine pass near it. What it says is of the stretch alone: a segment before the
 * first one heard, or after the last, is unknown, not absent.
 */
export function alignStretch(input: StretchInput): Result<StretchAlignment, 'cancelled'> {
  const { scores, from, segments, wasm } = input
  const anchors = usableAnchors(input.anchors ?? [], segments.length, Number.POSITIVE_INFINITY).map((anchor) => ({
    ...anchor,
    start: anchor.start - from,
  }))
  const search = { scores, segments, anchors, kernel: createPassKernel(wasm, scores), isOpen: true }
  const watch = () => input.isCancelled?.() ?? false
  const graph = buildPhoneGraph(segments)
  const nothing: StretchAlignment = { segments: segments.map(() => ({ heard: 'unknown' })), contrast: 0, covered: 0 }

  const path = coarsePass(search, graph, undefined, watch)
  if (!path) return err('cancelled')
  const calibration = calibrate(scores, graph, segments, path, coarseStep)
  if (!calibration) return ok(nothing)
  const evidence = quietEvidence(scores, graph, path, coarseStep)
  const spans = pathSegments(graph, path, coarseStep)
  const isFound = spans.map((span) => span.from >= 0)
  const fits = fittingSegments(segments, spans, scores.frames)
  const [first, last] = [isFound.indexOf(true) - 1, isFound.lastIndexOf(true) + 1]
  const wanted = fits.map((is, segment) => is && segment >= first && segment <= last)
  const near = anchors.filter(({ segment }) => wanted[segment])
  const found = finePass({ ...search, anchors: near }, { graph, path, isFound }, wanted, calibration, evidence, watch)
  if (!found) return err('cancelled')

  const contrast = calibration.decoy - calibration.text
  const isText = fitsBetterThanChance(calibration, alignTunables.stretchChance)
  if (!isText || !found.some((segment) => segment)) return ok({ ...nothing, contrast })
  const heard = heardSegments(input, { found, spans, anchors: near, evidence })
  return ok({ segments: heard, contrast, covered: coveredShare(scores, found) })
}

interface Hearing {
  readonly found: readonly (FoundSegment | undefined)[]
  /** By segment, where the coarse pass has it. */
  readonly spans: readonly FrameSpan[]
  /** Within the stretch's time. */
  readonly anchors: readonly Anchor[]
  readonly evidence: number
}

function heardSegments(
  { scores, from, segments }: StretchInput,
  { found, spans, anchors, evidence }: Hearing,
): StretchSegment[] {
  const { rate, frames } = scores
  const anchored = new Map(anchors.map(({ segment, start }) => [segment, start * rate]))
  const [first, last] = [found.findIndex((segment) => segment), found.findLastIndex((segment) => segment)]
  const phones = segments.map((words, segment) =>
    phoneCount(words.filter((_, index) => (found[segment]?.words[index]?.from ?? -1) >= 0)),
  )
  const confidences = startConfidences({ found, phones, coarse: [spans], rate })
  let earliest = 0
  return segments.map((words, segment): StretchSegment => {
    const here = found[segment]
    if (!here) {
      const isBetween = segment > first && segment < last && words.length > 0
      return isBetween ? { heard: 'no', confidence: alignTunables.stretchAbsent } : { heard: 'unknown' }
    }
    const { span, startsBefore, endsAfter } = here
    const anchor = anchored.get(segment)
    const isAlone = !found[segment - 1] && !found[segment + 1]
    const refined = startsBefore ? 0 : refineStart(scores, span.from, [spans[segment]!.from], evidence)
    const start = Math.max(earliest, anchor ?? Math.min(refined, span.to))
    const end = Math.max(start, endsAfter ? frames : span.to)
    earliest = end
    const times = { start: from + start / rate, end: from + end / rate }
    const onTrack = here.words.map((word) => ({
      from: word.from < 0 ? -1 : word.from + from * rate,
      to: word.to + from * rate,
    }))
    return {
      heard: 'yes',
      ...times,
      confidence: anchor === undefined ? confidences[segment]! * (isAlone ? alignTunables.stretchAlone : 1) : 1,
      words: wordTimes(times, onTrack, words, rate),
      startsBefore,
      endsAfter,
    }
  })
}

function coveredShare({ quiet }: PhoneScores, found: readonly (FoundSegment | undefined)[]): number {
  let sounds = 0
  for (const is of quiet) sounds += 1 - is
  let covered = 0
  for (const segment of found) {
    for (const { from, to } of segment?.words ?? [])
      for (let frame = Math.max(0, from); frame < to; frame++) covered += 1 - quiet[frame]!
  }
  return sounds > 0 ? covered / sounds : 0
}
