import searchUrl from '../../assets/wasm/align-pass.wasm?url'
import { alignSegments } from '../../shared/align/align-segments'
import { alignStretch } from '../../shared/align/align-stretch'
import { joinScores, type ScorePiece } from '../../shared/align/score-phones'
import type { Seconds, TimeRange } from '../../shared/model/time'
import { loadPronouncer } from '../../shared/phonetics/load-pronouncer'
import type { Pronunciation } from '../../shared/phonetics/pronunciation'
import { likelySegments } from '../../shared/timing/likely-segments'
import type { AlignJob } from './align-messages'
import { assetBytes } from './asset-bytes'
import { piecesBetween } from './score-store'
import type { SearchAnswer, SearchRequest } from './search-messages'

/** A stretch whose text fits no better than this over its own reverse says nothing (LLR per frame). */
const leastContrast = 0.15

/** Where each piece of the scores begins. */
const pieces = new Map<Seconds, ScorePiece>()

/** Made while the sound is still being scored by others. */
let prepared: Promise<{ job: AlignJob; segments: Pronunciation[]; wasm: Uint8Array<ArrayBuffer> }> | undefined

/** One thing after the other. */
let last: Promise<void> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'piece') {
    pieces.set(data.from, data.piece)
    return
  }
  last = last
    .then(() => answer(data))
    .catch((error: unknown) => tell({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }))
}

async function answer(request: Exclude<SearchRequest, { kind: 'piece' }>): Promise<void> {
  if (request.kind === 'job') prepared = prepare(request.job)
  else if (request.kind === 'stretch') await searchStretch(request.range)
  else await searchWhole(request.soundEnd)
}

async function prepare(job: AlignJob) {
  const [pronounce, wasm] = await Promise.all([loadPronouncer(job.spoken), assetBytes(searchUrl)])
  return { job, segments: job.texts.map((text) => pronounce(text)), wasm }
}

async function searchStretch(stretch: TimeRange): Promise<void> {
  const { job, segments, wasm } = await prepared!
  const scores = joinScores(piecesBetween(pieces, stretch))
  const { estimate, duration, anchors } = job
  const { from, to } = estimate ? likelySegments(estimate, duration, stretch) : { from: 0, to: segments.length }
  const likely = segments.slice(from, to)
  const there = anchors.flatMap((anchor) =>
    anchor.segment >= from && anchor.segment < to ? [{ ...anchor, segment: anchor.segment - from }] : [],
  )
  const result = alignStretch({ scores, from: stretch.start, segments: likely, anchors: there, wasm })
  if (!result.ok || result.value.contrast < leastContrast) {
    tell({ kind: 'tried' })
    return
  }
  const all = segments.map((_, segment) => result.value.segments[segment - from] ?? ({ heard: 'unknown' } as const))
  tell({ kind: 'partial', stretch, segments: all })
}

async function searchWhole(soundEnd: Seconds): Promise<void> {
  const { job, segments, wasm } = await prepared!
  const scores = joinScores(piecesBetween(pieces, { start: 0, end: soundEnd }))
  pieces.clear()
  const onProgress = ({ fraction }: { fraction: number }) => tell({ kind: 'searching', fraction })
  const result = alignSegments({ scores, segments, anchors: job.anchors, wasm, onProgress })
  // Nobody cancels from inside: a worker that is no longer wanted is terminated.
  if (result.ok) tell({ kind: 'aligned', alignment: result.value })
}

function tell(message: SearchAnswer): void {
  self.postMessage(message)
}
