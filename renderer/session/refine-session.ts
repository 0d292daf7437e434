import type { StoreApi } from 'zustand'
import { timelineFromAlignment } from '../../shared/align/timeline-from-alignment'
import type { RecalledTimeline } from '../../shared/ipc/contract'
import type { Episode } from '../../shared/model/episode'
import type { Timeline } from '../../shared/model/timeline'
import { anchorsOf } from '../../shared/timing/anchors'
import { sidesToTry } from '../../shared/timing/sides-to-try'
import type { Store } from '../store'
import type { AlignJob, AlignMessage } from '../workers/align-messages'
import { type Retime, retimeAsHeard } from './heard-side'
import { type AskKept, recallTimeline } from './recall-timeline'

/** What of a Worker the session needs; a test gives its own. */
export interface AlignWorker {
  postMessage(job: AlignJob): void
  onmessage: ((event: { data: AlignMessage }) => void) | null
  onerror: ((event: { message: string }) => void) | null
  terminate(): void
}

export interface RefineSessionParts {
  readonly store: StoreApi<Store>
  readonly startWorker: () => AlignWorker
  /** Hands the times to main, where what must last is kept. */
  readonly keep: (episodeId: string, timeline: Timeline) => void
  /** Times of an earlier listening, asked for before any work is done. Without it there never was one. */
  readonly recall?: AskKept
  /** Has main time the episode for another spoken side. */
  readonly retime: Retime
}

export interface RefineSession {
  dispose(): void
}

/**
 * Sharpens the estimated times of the open episode against its audio, in a worker, by itself. Times that were found at
 * an earlier listening are taken as they are. A new episode, a new text
 * or another spoken side ends the work under way and begins anew; a failure leaves the estimate as it is.
 */
export function createRefineSession({ store, startWorker, keep, retime, recall }: RefineSessionParts): RefineSession {
  let worker: AlignWorker | null = null
  let subject = ''
  let forgetRecall = () => {}

  const stop = () => {
    worker?.terminate()
    worker = null
  }

  /** The audio may speak another side than the one guessed: then main makes the estimate anew before it is sharpened. */
  const finish = async ({ alignment, spoken }: Extract<AlignMessage, { kind: 'aligned' }>) => {
    const asked = subject
    const { setRefining, episode } = store.getState()
    if (!alignment.belongs) return setRefining({ state: 'foreign' })
    if (!episode) return
    const timed = await retimeAsHeard(episode, spoken, retime)
    if (subject !== asked) return
    if (!timed) return setRefining({ state: 'failed' })
    const timeline = timelineFromAlignment(timed.timeline, alignment.segments)
    store.getState().setTimeline(episode.id, timeline, timed.spoken)
    keep(episode.id, timeline)
    setRefining({ state: 'done' })
  }

  const begin = (job: AlignJob) => {
    const { setRefining } = store.getState()
    setRefining({ state: 'running', fraction: 0 })
    worker = startWorker()
    worker.onmessage = ({ data }) => {
      if (data.kind === 'progress') return setRefining({ state: 'running', fraction: data.fraction })
      stop()
      if (data.kind === 'aligned') void finish(data)
      else setRefining({ state: 'failed' })
    }
    worker.onerror = () => {
      stop()
      setRefining({ state: 'failed' })
    }
    worker.postMessage(job)
  }

  const take = (episode: Episode, { timeline, spoken, isFinished }: RecalledTimeline) => {
    const { setRefining, setTimeline } = store.getState()
    stop()
    const recalled = { ...episode, timeline, spoken }
    // Another side may be recalled than was guessed: that is no change to begin anew for.
    subject = subjectOf(recalled)
    setTimeline(episode.id, timeline, spoken)
    if (isFinished) setRefining({ state: 'done' })
    else work(recalled)
  }

  const work = (episode: Episode) => {
    const job = jobFor(episode)
    if (job) begin(job)
  }

  const follow = ({ episode }: Store) => {
    const key = subjectOf(episode)
    if (key === subject) return
    subject = key
    forgetRecall()
    stop()
    store.getState().setRefining({ state: 'idle' })
    if (!episode || !jobFor(episode)) return
    if (!recall) return work(episode)
    forgetRecall = recallTimeline(recall, episode.id, {
      found: (recalled) => take(episode, recalled),
      missing: () => work(store.getState().episode ?? episode),
    })
  }

  const unsubscribe = store.subscribe(follow)
  follow(store.getState())
  return {
    dispose() {
      unsubscribe()
      forgetRecall()
      stop()
    },
  }
}

/** What the times depend on: another duration, better times or a side that was heard are no reason to begin anew. */
function subjectOf(episode: Episode | null): string {
  if (!episode?.track || !episode.text || !episode.spoken) return ''
  const { because, language, also = '' } = episode.spoken
  const side = because === 'chosen' ? [language, also] : []
  return [episode.id, episode.track.id, episode.text.fileName, ...side].join(' ')
}

function jobFor(episode: Episode): AlignJob | null {
  const { track, text, spoken, timeline } = episode
  if (!track || !text || !spoken || !timeline) return null
  return {
    audioUrl: track.url,
    ...sidesToTry(text.transcript, spoken, 'in any order'),
    anchors: anchorsOf(timeline.cues),
    duration: timeline.duration,
  }
}
