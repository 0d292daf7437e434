import { onTestFinished } from 'vitest'
import type { Retime } from '../../renderer/session/heard-side'
import type { AskKept } from '../../renderer/session/recall-timeline'
import { type AlignWorker, createRefineSession } from '../../renderer/session/refine-session'
import { useStore } from '../../renderer/store'
import type { AlignJob, AlignMessage } from '../../renderer/workers/align-messages'
import { ok } from '../../shared/model/result'
import type { Anchor, Timeline } from '../../shared/model/timeline'
import { makeTimeline } from './make-episode'

/** A worker that only listens, and says what the test wants. */
export interface FakeWorker extends AlignWorker {
  job: AlignJob | null
  isTerminated: boolean
  readonly moves: number[]
  readonly fixed: (readonly Anchor[])[]
  /** What it was told of the player. */
  readonly shares: boolean[]
  say(message: AlignMessage): void
}

/** A refine session on the real store, with workers that only listen. It ends with the test. */
export function refineSession(recall?: AskKept) {
  const asked: string[] = []
  const workers: FakeWorker[] = []
  const kept: [string, Timeline][] = []
  const place = { now: 0 }
  const startWorker = () => {
    const worker: FakeWorker = {
      job: null,
      isTerminated: false,
      moves: [],
      fixed: [],
      shares: [],
      onmessage: null,
      onerror: null,
      postMessage(job) {
        worker.job = job
      },
      moveTo: (time) => worker.moves.push(time),
      fix: (anchors) => worker.fixed.push(anchors),
      sharePlayer: (isPlaying) => worker.shares.push(isPlaying),
      rest: () => {},
      terminate() {
        worker.isTerminated = true
      },
      say: (data) => worker.onmessage?.({ data }),
    }
    workers.push(worker)
    return worker
  }
  const keep = (id: string, timeline: Timeline) => kept.push([id, timeline])
  const ask = recall && {
    recall: (id: string) => {
      asked.push(id)
      return recall(id)
    },
  }
  const retimed: unknown[] = []
  const retime: Retime = async (...asked) => {
    retimed.push(asked)
    const [, spoken, because] = asked
    return ok({
      timeline: { ...makeTimeline(40, spoken.language), ...spoken, spoken: spoken.language },
      spoken: { ...spoken, because },
    })
  }
  const session = createRefineSession({ store: useStore, startWorker, keep, retime, playhead: () => place.now, ...ask })
  onTestFinished(session.dispose)
  return { workers, session, kept, asked, retimed, place }
}

/** When all that was promised by now has been kept. */
export const settled = () => new Promise((resolve) => setTimeout(resolve))
