import type { AlignWorker } from '../session/refine-session'
import { type AlignPool, createAlignPool } from './align-pool'
import { type HearStretchJob, type HearStretchParts, hearStretch } from './hear-stretch'
import type { Port } from './port'
import type { ScoreAnswer, ScoreRequest } from './score-messages'
import type { SearchAnswer, SearchRequest } from './search-messages'
import { trustOwnWorkers } from './trust-own-workers'

trustOwnWorkers()

/** More share the work badly: the sound is read in few long ranges, and the player needs the machine too. */
const mostScorers = 2

/** So long the player has the machine to itself where the listener went, to be heard there at once. Milliseconds. */
const headStart = 250

/** Workers of their own for one alignment: ending them is the one sure way to cancel work in WebAssembly. */
export function startAlignWorker(note?: (detail: string) => void): AlignWorker {
  let pool: AlignPool | undefined
  let moving: ReturnType<typeof setTimeout> | undefined
  const shell: AlignWorker = {
    onmessage: null,
    onerror: null,
    postMessage(job) {
      pool = createAlignPool(
        {
          startScorer,
          startSearcher,
          size: scorersOn(navigator.hardwareConcurrency),
          // A processor is the player's own, or frames come late where there are but two.
          sizeBesidePlayer: scorersOn(navigator.hardwareConcurrency - 1),
          now: () => performance.now() / 1000,
          every: (period, then) => {
            const timer = setInterval(then, period * 1000)
            return () => clearInterval(timer)
          },
          tell: (data) => shell.onmessage?.({ data }),
          ...(note && { note }),
        },
        job,
      )
    },
    moveTo(playhead) {
      clearTimeout(moving)
      moving = setTimeout(() => pool?.moveTo(playhead), headStart)
    },
    fix: (anchors, gaps) => pool?.fix(anchors, gaps),
    sharePlayer: (isPlaying) => pool?.sharePlayer(isPlaying),
    rest: (isResting) => pool?.rest(isResting),
    terminate() {
      clearTimeout(moving)
      pool?.terminate()
    },
  }
  return shell
}

/** Hears some minutes once more, in workers of their own. Returns what stops it. */
export function startHearing(
  job: HearStretchJob,
  end: HearStretchParts['end'],
  note?: (detail: string) => void,
): () => void {
  const after = (delay: number, then: () => void) => {
    const timer = setTimeout(then, delay * 1000)
    return () => clearTimeout(timer)
  }
  return hearStretch({ startScorer, startSearcher, after, end, ...(note && { note }) }, job)
}

function scorersOn(processors: number): number {
  return Math.max(1, Math.min(mostScorers, processors))
}

function startScorer(): Port<ScoreRequest, ScoreAnswer> {
  return toPort(new Worker(new URL('./score.worker.ts', import.meta.url), { type: 'module', name: 'score' }))
}

function startSearcher(): Port<SearchRequest, SearchAnswer> {
  return toPort(new Worker(new URL('./align.worker.ts', import.meta.url), { type: 'module', name: 'align' }))
}

function toPort<Request, Answer>(worker: Worker): Port<Request, Answer> {
  const port: Port<Request, Answer> = {
    postMessage: (request, transfer) => worker.postMessage(request, transfer ? { transfer } : {}),
    onmessage: null,
    onerror: null,
    terminate: () => worker.terminate(),
  }
  worker.onmessage = ({ data }: MessageEvent<Answer>) => port.onmessage?.({ data })
  worker.onerror = ({ message }) => port.onerror?.({ message })
  return port
}
