import type { SideSounds } from '../phonetics/load-sides'
import type { FoundSide } from './find-spoken-side'
import type { HeardPiece } from './hear-side'
import type { FrameSpan } from './path-segments'
import { alignTunables } from './tunables'

/** What all stretches together say of the sides of a transcript. */
export interface SideSums {
  /** By side: nats for it. */
  readonly evidence: readonly number[]
  /** By side and other side: nats of what is heard of the one where nothing of the other is heard. */
  readonly own: readonly (readonly number[])[]
  /** For each segment that two sides are heard of, one after the other: which comes first, which second. */
  readonly votes: readonly (readonly [first: number, second: number])[]
}

/** Adds what was heard in another stretch, by side. */
export function sumEvidence(sums: SideSums, heard: readonly (readonly HeardPiece[])[]): SideSums {
  const evidenceOf = (pieces: readonly HeardPiece[]) => pieces.reduce((sum, { evidence }) => sum + evidence, 0)
  return {
    evidence: heard.map((pieces, side) => sums.evidence[side]! + evidenceOf(pieces)),
    own: heard.map((pieces, side) =>
      heard.map((others, other) => {
        const alone = pieces.filter(({ span }) => others.every((piece) => !areTogether(span, piece.span)))
        return sums.own[side]![other]! + evidenceOf(alone)
      }),
    ),
    votes: [...sums.votes, ...ordersIn(heard)],
  }
}

/**
 * The side that has most of the evidence. Two are spoken in turn when each is heard where the other is not, and mostly
 * in the same order. Undefined when there is little evidence, or none that tells the sides apart.
 */
export function weighSides({ evidence, own, votes }: SideSums, sides: readonly SideSounds[]): FoundSide | undefined {
  const { sideEvidence, sideContrast, sideDoubt, sideTurnShare, sideTurnVotes } = alignTunables
  const ranked = sides.map((_, side) => side).sort((a, b) => evidence[b]! - evidence[a]!)
  const [best, next] = ranked
  if (best === undefined || !(evidence[best]! >= sideEvidence)) return undefined
  const language = sides[best]!.language
  const against = sideDoubt + Math.max(0, evidence[next ?? -1] ?? 0)
  const confidence = evidence[best]! / (evidence[best]! + against)
  if (next === undefined) return { language, confidence }

  const less = Math.min(own[best]![next]!, own[next]![best]!)
  const bestFirst = votes.filter(([first, second]) => first === best && second === next).length
  const nextFirst = votes.filter(([first, second]) => first === next && second === best).length
  const agreed = Math.max(bestFirst, nextFirst)
  if (less >= sideEvidence && less >= sideTurnShare * evidence[best]! && agreed >= sideTurnVotes) {
    const [first, second] = bestFirst >= nextFirst ? [best, next] : [next, best]
    const inOrder = agreed / (bestFirst + nextFirst)
    return {
      language: sides[first]!.language,
      also: sides[second]!.language,
      confidence: inOrder * (less / (less + sideDoubt)),
    }
  }
  if (evidence[best]! < sideContrast * evidence[next]!) return undefined
  return { language, confidence }
}

function areTogether(a: FrameSpan, b: FrameSpan): boolean {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return 2 * shared > Math.min(a.to - a.from, b.to - b.from)
}

function ordersIn(heard: readonly (readonly HeardPiece[])[]): [number, number][] {
  const spans = heard.map(segmentSpans)
  const orders: [number, number][] = []
  for (const [side, own] of spans.entries()) {
    for (const [other, others] of spans.entries()) {
      if (side === other) continue
      for (const [segment, span] of own) {
        const after = others.get(segment)
        if (after && span.to <= after.from) orders.push([side, other])
      }
    }
  }
  return orders
}

function segmentSpans(pieces: readonly HeardPiece[]): ReadonlyMap<number, FrameSpan> {
  const spans = new Map<number, FrameSpan>()
  for (const { segment, span } of pieces)
    spans.set(segment, { from: spans.get(segment)?.from ?? span.from, to: span.to })
  return spans
}
