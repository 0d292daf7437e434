import type { StoreApi } from 'zustand'
import { type KnownCues, knownFromStretch } from '../../shared/align/known-from-stretch'
import { timelineFromAlignment } from '../../shared/align/timeline-from-alignment'
import type { Episode } from '../../shared/model/episode'
import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import { refitTimeline } from '../../shared/timing/refit-timeline'
import type { Store } from '../store'
import type { AlignJob, AlignMessage } from '../workers/align-messages'

/** What of a Worker the session needs; a test gives its own. */
export interface AlignWorker {
  postMessage(job: AlignJob): void
  /** The listener is elsewhere now. */
  moveTo(playhead: Seconds): void
  onmessage: ((event: { data: AlignMessage }) => void) | null
  onerror: ((event: { message: string }) => void) | null
  terminate(): void
}

export interface RefineSessionParts {
  readonly store: StoreApi<Store>
  readonly startWorker: () => AlignWorker
  /** Hands the times to main, where what must last is kept. */
  readonly keep: (episodeId: string, timeline: Timeline) => void
  /** Where the listener is. */
  readonly playhead: () => Seconds
}

export interface RefineSession {
  /** Ends the work under way; what has been found so far stays. */
  cancel(): void
  /** Begins anew after `cancel` or a failure. */
  searchAgain(): void
  dispose(): void
}

/**
 * Sharpens the estimated times of the open episode against its audio, in a worker, by itself: first around the playhead,
 * then everywhere. A new episode, a new text or another spoken side ends the work under way and begins anew; a failure
 * leaves the times as they are.
 */
export function createRefineSession({ store, startWorker, keep, playhead }: RefineSessionParts): RefineSession {
  let worker: AlignWorker | null = null
  let subject = ''
  /** The times before anything was found, and those that were last put in their place. */
  let estimate: Timeline | null = null
  let refined: Timeline | null = null
  let known: KnownCues = []

  const stop = () => {
    worker?.terminate()
    worker = null
  }

  const show = (episode: Episode, timeline: Timeline) => {
    const { setTimeline, episode: open } = store.getState()
    if (!open?.spoken || open.id !== episode.id) return
    refined = timeline
    setTimeline(open.id, timeline, open.spoken)
  }

  const finish = (episode: Episode, { alignment }: Extract<AlignMessage, { kind: 'aligned' }>) => {
    const { setRefining } = store.getState()
    if (!estimate) return
    if (!alignment.belongs) {
      if (refined) show(episode, estimate)
      return setRefining({ state: 'foreign' })
    }
    const timeline = timelineFromAlignment(estimate, alignment.segments)
    show(episode, timeline)
    keep(episode.id, timeline)
    setRefining({ state: 'done' })
  }

  const take = (episode: Episode, message: AlignMessage) => {
    const { setRefining, addPeaks } = store.getState()
    if (message.kind === 'progress') {
      const { fraction, remaining } = message
      setRefining({ state: 'running', fraction, ...(remaining !== undefined && { remaining }) })
    } else if (message.kind === 'peaks') {
      if (episode.track) addPeaks(episode.track.id, message.from, message.peaks)
    } else if (message.kind === 'partial') {
      known = knownFromStretch(known, message.stretch, message.segments)
      if (estimate) show(episode, refitTimeline(estimate, known))
    } else {
      stop()
      if (message.kind === 'aligned') finish(episode, message)
      else setRefining({ state: 'failed' })
    }
  }

  const begin = (episode: Episode, job: AlignJob) => {
    const { setRefining } = store.getState()
    setRefining({ state: 'running', fraction: 0 })
    worker = startWorker()
    worker.onmessage = ({ data }) => take(episode, data)
    worker.onerror = () => take(episode, { kind: 'failed', detail: '' })
    worker.postMessage(job)
  }

  const start = (episode: Episode | null) => {
    stop()
    estimate = episode?.timeline ?? null
    refined = null
    known = []
    const job = episode && jobFor(episode, playhead())
    if (job) begin(episode, job)
    else store.getState().setRefining({ state: 'idle' })
  }

  const follow = ({ episode, activeCue }: Store, before?: Store) => {
    const key = subjectOf(episode)
    if (key !== subject) {
      subject = key
      start(episode)
    } else if (episode?.timeline && episode.timeline !== refined && episode !== before?.episode) {
      // Main has estimated anew; what is known of it still holds.
      estimate = episode.timeline
    }
    if (activeCue !== before?.activeCue) worker?.moveTo(playhead())
  }

  const unsubscribe = store.subscribe(follow)
  follow(store.getState())
  return {
    cancel() {
      if (!worker) return
      stop()
      store.getState().setRefining({ state: 'cancelled' })
    },
    searchAgain() {
      if (!worker && estimate) start(withTimeline(store.getState().episode, estimate))
    },
    dispose() {
      unsubscribe()
      stop()
    },
  }
}

function withTimeline(episode: Episode | null, timeline: Timeline): Episode | null {
  return episode && { ...episode, timeline }
}

/** What the times depend on: another duration or better times of the same are no reason to begin anew. */
function subjectOf(episode: Episode | null): string {
  if (!episode?.track || !episode.text || !episode.spoken) return ''
  return [episode.id, episode.track.id, episode.text.fileName, episode.spoken.language].join(' ')
}

function jobFor(episode: Episode, playhead: Seconds): AlignJob | null {
  const { track, text, spoken, timeline } = episode
  if (!track || !text || !spoken || !timeline) return null
  return {
    audioUrl: track.url,
    texts: text.transcript.segments.map(({ texts }) => texts[spoken.language] ?? ''),
    spoken: spoken.language,
    anchors: [],
    duration: timeline.duration,
    playhead,
    estimate: startsOf(timeline),
  }
}

/** What is absent stands where the segment before it does. */
function startsOf({ cues }: Timeline): Seconds[] {
  let last: Seconds = 0
  return cues.map((cue) => {
    if (cue.source !== 'absent') last = cue.start
    return last
  })
}
