import type { StoreApi } from 'zustand'
import type { RecalledTimeline } from '../../shared/ipc/contract'
import type { Episode } from '../../shared/model/episode'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Anchor, Timeline } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'
import { anchorsOf } from '../../shared/timing/anchors'
import { sidesToTry } from '../../shared/timing/sides-to-try'
import { closedGaps } from '../../shared/timing/usable-gaps'
import type { Store } from '../store'
import type { AlignJob, AlignMessage } from '../workers/align-messages'
import { createFoundTimes, type FoundTimes } from './found-times'
import type { Retime } from './heard-side'
import { type AskKept, recallTimeline } from './recall-timeline'

/** What of a Worker the session needs; a test gives its own. */
export interface AlignWorker {
  postMessage(job: AlignJob): void
  /** The listener is elsewhere now. */
  moveTo(playhead: Seconds): void
  /** The listener has fixed other lines, or marked other gaps: what is searched from now on keeps to them. */
  fix(anchors: readonly Anchor[], gaps: readonly TimeRange[]): void
  /** The player plays, or has stopped: it comes first. */
  sharePlayer(isPlaying: boolean): void
  /** Another recording comes first: what is known stays, and the search goes on from it when the rest is over. */
  rest(isResting: boolean): void
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
  /** Takes why the times could not be found. */
  readonly failed?: (detail: string) => void
  /** Where the listener is. */
  readonly playhead: () => Seconds
}

export interface RefineSession {
  /** Ends the work under way; what has been found so far stays. */
  cancel(): void
  /** Begins anew after `cancel` or a failure. */
  searchAgain(): void
  /** Takes times for the recording that is heard, in place of whatever is being looked for. */
  take(times: RecalledTimeline): void
  dispose(): void
}

/** One that can make room for that of another recording. */
export interface RestingRefineSession extends RefineSession {
  /** Lets the search under way, or the next one, wait where it is; or go on. */
  rest(isResting: boolean): void
}

/**
 * Sharpens the estimated times of the open episode against its audio, in workers, by itself: first around the playhead,
 * then everywhere. Times that were found at an earlier listening are taken as they are. A new episode, a new text or
 * another side that the listener chose ends the work under way and begins anew; a failure leaves the times as they are.
 */
export function createRefineSession(parts: RefineSessionParts): RestingRefineSession {
  const { store, startWorker, keep, recall, playhead } = parts
  let worker: AlignWorker | null = null
  let times: FoundTimes | null = null
  let subject = ''
  /** The lines that it is about. What the store held before says nothing of them: it may be from before this session. */
  let lines: readonly Segment[] | undefined
  let forgetRecall = () => {}
  let isResting = false

  const stop = () => {
    worker?.terminate()
    worker = null
  }

  /** What was found so far stays as it is shown; nothing more comes of it. */
  const drop = () => {
    stop()
    times?.end()
    times = null
  }

  const finish = async (episode: Episode, message: Extract<AlignMessage, { kind: 'aligned' }>, found: FoundTimes) => {
    const state = await found.takeWhole(message)
    const { episode: open, exact, setRefining } = store.getState()
    if (times !== found || open?.id !== episode.id) return
    if (state === 'done' && exact) keep(open.id, exact)
    setRefining({ state })
  }

  const take = (episode: Episode, message: AlignMessage, found: FoundTimes) => {
    const { setRefining, addPeaks } = store.getState()
    if (message.kind === 'progress') {
      const { fraction, remaining } = message
      if (isResting) setRefining({ state: 'running', fraction, isResting: true })
      else setRefining({ state: 'running', fraction, ...(remaining !== undefined && { remaining }) })
    } else if (message.kind === 'peaks') {
      if (episode.track) addPeaks(episode.track.id, message.from, message.peaks)
    } else if (message.kind === 'partial') {
      void found.takeStretch(message)
    } else {
      stop()
      if (message.kind === 'aligned') void finish(episode, message, found)
      else {
        setRefining({ state: 'failed' })
        parts.failed?.(message.detail)
      }
    }
  }

  const begin = (episode: Episode) => {
    const { episode: open, exact, fixed } = store.getState()
    const isOpen = open?.id === episode.id
    const job = jobFor(episode, playhead(), isOpen ? exact : null, isOpen ? closedGaps(fixed) : [])
    if (!job) return
    store.getState().setRefining({ state: 'running', fraction: 0, ...(isResting && { isResting: true }) })
    const found = createFoundTimes(parts, episode)
    times?.end()
    times = found
    worker = startWorker()
    worker.onmessage = ({ data }) => take(episode, data, found)
    worker.onerror = ({ message }) => take(episode, { kind: 'failed', detail: message }, found)
    worker.postMessage(job)
    worker.sharePlayer(store.getState().isPlaying)
    if (isResting) worker.rest(true)
  }

  const takeKept = (episode: Episode, { timeline, spoken, isFinished }: RecalledTimeline) => {
    drop()
    const recalled = { ...episode, timeline, spoken }
    // Another side may be recalled than was guessed: that is no change to begin anew for.
    subject = subjectOf(recalled)
    store.getState().setTimeline(episode.id, timeline, spoken)
    if (isFinished) store.getState().setRefining({ state: 'done' })
    else begin(recalled)
  }

  const start = (episode: Episode | null) => {
    forgetRecall()
    drop()
    store.getState().setRefining({ state: 'idle' })
    if (!episode || !jobFor(episode, 0, null, [])) return
    if (!recall) return begin(episode)
    forgetRecall = recallTimeline(recall, episode.id, {
      found: (recalled) => takeKept(episode, recalled),
      missing: () => begin(store.getState().episode ?? episode),
    })
  }

  /** What is searched for, or kept, has the lines of before. What is known by now was carried over by who changed them. */
  const searchInNewText = (episode: Episode) => {
    const wasAtWork = worker !== null || store.getState().refining.state === 'idle'
    forgetRecall()
    drop()
    if (wasAtWork) begin(episode)
  }

  const follow = ({ episode, found, exact, fixed, activeCue, isPlaying }: Store, before?: Store) => {
    const key = subjectOf(episode)
    const earlier = lines
    lines = episode?.text?.transcript.segments
    if (key !== subject) {
      subject = key
      start(episode)
    } else if (episode && lines !== earlier) {
      searchInNewText(episode)
    } else if (episode) {
      if (found !== before?.found) times?.follow({ spoken: episode.spoken, timeline: found })
      if (fixed !== before?.fixed) worker?.fix(anchorsOf(exact?.cues ?? []), closedGaps(fixed))
    }
    if (activeCue !== before?.activeCue) worker?.moveTo(playhead())
    if (isPlaying !== before?.isPlaying) worker?.sharePlayer(isPlaying)
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
      const { episode } = store.getState()
      if (!worker && times && episode) begin(times.asEstimated(episode))
    },
    take(times) {
      const { episode } = store.getState()
      forgetRecall()
      if (episode) takeKept(episode, times)
    },
    rest(rests) {
      if (rests === isResting) return
      isResting = rests
      worker?.rest(rests)
      const { refining, setRefining } = store.getState()
      if (!worker || refining.state !== 'running') return
      const { fraction } = refining
      setRefining({ state: 'running', fraction, ...(rests && { isResting: true }) })
    },
    dispose() {
      unsubscribe()
      forgetRecall()
      drop()
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

/** @param exact its times with what the listener fixed in them */
function jobFor(
  episode: Episode,
  playhead: Seconds,
  exact: Timeline | null,
  gaps: readonly TimeRange[],
): AlignJob | null {
  const { track, text, spoken, timeline } = episode
  if (!track || !text || !spoken || !timeline) return null
  return {
    audioUrl: track.url,
    ...sidesToTry(text.transcript, spoken, 'in any order'),
    anchors: anchorsOf((exact ?? timeline).cues),
    gaps,
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
