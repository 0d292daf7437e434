import type { AlignJob, AlignMessage } from '../../renderer/workers/align-messages'
import { createAlignPool } from '../../renderer/workers/align-pool'
import type { Port } from '../../renderer/workers/port'
import type { AudioLayout, ScoreAnswer, ScoreRequest } from '../../renderer/workers/score-messages'
import type { SearchAnswer, SearchRequest } from '../../renderer/workers/search-messages'

export const seekable: AudioLayout = { index: null, canSeek: true, duration: null }

export interface FakePort<Request, Answer> extends Port<Request, Answer> {
  readonly asked: Request[]
  isTerminated: boolean
  say(answer: Answer): void
}

function fakePort<Request, Answer>(): FakePort<Request, Answer> {
  const port: FakePort<Request, Answer> = {
    asked: [],
    isTerminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (request) => port.asked.push(request),
    terminate: () => {
      port.isTerminated = true
    },
    say: (data) => port.onmessage?.({ data }),
  }
  return port
}

export type Scorer = FakePort<ScoreRequest, ScoreAnswer>

/** A pool of two whose workers only listen, and say what the test wants. */
export function setup(asked: Pick<AlignJob, 'duration' | 'playhead'>) {
  const scorers: Scorer[] = []
  const searcher = fakePort<SearchRequest, SearchAnswer>()
  const told: AlignMessage[] = []
  const clock = { now: 0 }
  let look = () => {}
  const job: AlignJob = {
    audioUrl: 'media://track/a',
    sides: [{ language: 'en', texts: ['one'] }],
    anchors: [],
    ...asked,
  }
  const pool = createAlignPool(
    {
      startScorer: () => {
        const port = fakePort<ScoreRequest, ScoreAnswer>()
        scorers.push(port)
        return port
      },
      startSearcher: () => searcher,
      size: 2,
      sizeBesidePlayer: 1,
      now: () => clock.now,
      every: (_period, then) => {
        look = then
        return () => {
          look = () => {}
        }
      },
      tell: (message) => told.push(message),
    },
    job,
  )
  return { pool, scorers, searcher, told, clock, look: () => look() }
}

/** The same, when it knows how the file is made. */
export function begun(asked: Pick<AlignJob, 'duration' | 'playhead'>) {
  const parts = setup(asked)
  parts.scorers[0]?.say({ kind: 'surveyed', layout: seekable })
  return parts
}

/** What a worker was asked last. */
export function lastRange({ asked }: Scorer) {
  const request = asked.at(-1)
  return request?.kind === 'score' ? request.range : undefined
}

/** Answers what a worker was asked last, of a track whose sound ends at `end`. */
export function score(scorer: Scorer, end = 1000): void {
  const range = lastRange(scorer)!
  const to = Math.min(range.to, Math.max(range.from, end))
  const frames = Math.round((to - range.from) * 50)
  scorer.say({
    kind: 'scored',
    range,
    piece: { below: new Uint8Array(41 * frames), levels: new Uint8Array(frames) },
    peaks: new Int8Array(Math.round((to - range.from) * 200)),
    soundEnd: end,
  })
}

/** Has all workers answer, again and again until nothing is asked, or so many times. */
export function scoreAll(scorers: readonly Scorer[], end?: number, turns = 100): void {
  const answered = new Set<unknown>()
  for (let turn = 0; turn < turns; turn++)
    for (const scorer of [...scorers]) {
      const request = scorer.asked.at(-1)
      if (scorer.isTerminated || request?.kind !== 'score' || answered.has(request)) continue
      answered.add(request)
      score(scorer, end)
    }
}
