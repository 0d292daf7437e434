import searchUrl from '../../assets/wasm/align-pass.wasm?url'
import { alignSides } from '../../shared/align/align-sides'
import { alignSidesStretch } from '../../shared/align/align-sides-stretch'
import { joinScores, type ScorePiece } from '../../shared/align/score-phones'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Anchor } from '../../shared/model/timeline'
import { loadSides, type SideSounds } from '../../shared/phonetics/load-sides'
import { likelySegments } from '../../shared/timing/likely-segments'
import type { AlignJob } from './align-messages'
import { assetBytes } from './asset-bytes'
import { piecesBetween } from './score-store'
import type { SearchAnswer, SearchRequest } from './search-messages'

/** A stretch whose text fits no better than this over its own reverse says nothing (LLR per frame). */
const leastContrast = 0.15

interface Prepared {
  readonly job: AlignJob
  readonly sides: readonly SideSounds[]
  readonly wasm: Uint8Array<ArrayBuffer>
}

/** Where each piece of the scores begins. */
const pieces = new Map<Seconds, ScorePiece>()

/** Made while the sound is still being scored by others. */
let prepared: Promise<Prepared> | undefined

/** What the listener has fixed since the job was given. */
let fixed: { readonly anchors: readonly Anchor[]; readonly gaps: readonly TimeRange[] } | undefined

/** One thing after the other. */
let last: Promise<void> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'piece') {
    pieces.set(data.from, data.piece)
    return
  }
  if (data.kind === 'anchors') {
    fixed = data
    return
  }
  last = last
    .then(() => answer(data))
    .catch((error: unknown) => tell({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }))
}

async function answer(request: Exclude<SearchRequest, { kind: 'piece' | 'anchors' }>): Promise<void> {
  if (request.kind === 'job') prepared = prepare(request.job)
  else if (request.kind === 'stretch') await searchStretch(request.range, request.likely)
  else await searchWhole(request.soundEnd)
}

async function prepare(job: AlignJob): Promise<Prepared> {
  const [sides, wasm] = await Promise.all([loadSides(job.sides), assetBytes(searchUrl)])
  return { job, sides, wasm }
}

async function searchStretch(stretch: TimeRange, told?: { from: number; to: number }): Promise<void> {
  const { job, sides, wasm } = await prepared!
  const { anchors, gaps } = fixed ?? job
  const scores = joinScores(piecesBetween(pieces, stretch, gaps))
  const { turns, duration, estimate } = job
  const likely = told ?? (estimate && likelySegments(estimate, duration, stretch))
  const result = alignSidesStretch({ scores, from: stretch.start, duration, sides, turns, likely, anchors, wasm })
  const heard = result.ok ? result.value : undefined
  if (heard && heard.stretch.contrast >= leastContrast)
    tell({ kind: 'partial', spoken: heard.spoken, stretch, segments: heard.stretch.segments })
  else tell({ kind: 'tried' })
}

async function searchWhole(soundEnd: Seconds): Promise<void> {
  const { job, sides, wasm } = await prepared!
  const { anchors, gaps } = fixed ?? job
  const scores = joinScores(piecesBetween(pieces, { start: 0, end: soundEnd }, gaps))
  pieces.clear()
  const { turns } = job
  const onProgress = ({ fraction }: { fraction: number }) => tell({ kind: 'searching', fraction })
  const result = alignSides({ scores, sides, turns, anchors, wasm, onProgress })
  // Nobody cancels from inside: a worker that is no longer wanted is terminated.
  if (result.ok) tell({ kind: 'aligned', ...result.value })
}

function tell(message: SearchAnswer): void {
  self.postMessage(message)
}
