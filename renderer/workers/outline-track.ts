import type { Seconds, TimeRange } from '../../shared/model/time'
import type { OutlineAnswer, OutlineRequest } from './outline-messages'
import type { Port } from './port'
import type { AudioLayout } from './score-messages'
import { longestAudio } from './score-range'

export type OutlinePort = Port<OutlineRequest, OutlineAnswer>

export interface OutlineTrackParts {
  readonly startWorker: () => OutlinePort
  readonly now: () => Seconds
  /** Where the listener is: what comes next begins there. */
  readonly playhead: () => Seconds
  /** Calls back after so long; returns what forgets it. */
  readonly after: (delay: Seconds, then: () => void) => () => void
  /** Takes the outline part by part. */
  readonly tell: (from: Seconds, peaks: Int8Array) => void
  /** Called once, when there is no more to come: whether all that sounds has been told. */
  readonly end: (isWhole: boolean) => void
  /** Takes what went wrong. */
  readonly note?: (detail: string) => void
}

export interface OutlineJob {
  /** `media://track/...` */
  readonly audioUrl: string
  readonly duration: Seconds
  /** What is known already, and need not be read again. */
  readonly known: readonly TimeRange[]
}

/** Read in one go by one worker, which then goes with all that its decoder left behind. Whole seconds. */
const runLength: Seconds = 240

/** After each run the worker's core is free for this share of the time that it took. */
const restShare = 0.5

/** A hole of less is no work: a container's length is rarely that of its sound. */
const leastGap: Seconds = 1

/**
 * Makes the outline of a track whose sound nobody searches. It has time: one worker, run by run from the listener
 * onwards, and after each run a rest, so that playing and typing never wait for it.
 * Returns what stops it.
 */
export function outlineTrack(parts: OutlineTrackParts, job: OutlineJob): () => void {
  let port: OutlinePort | null = null
  let forget = () => {}
  let runs: TimeRange[] = []
  let hasFailed = false
  let isOver = false

  const stop = () => {
    isOver = true
    forget()
    port?.terminate()
    port = null
  }
  const finish = (isWhole: boolean) => {
    stop()
    parts.end(isWhole)
  }

  function ask(request: OutlineRequest, listen: (answer: OutlineAnswer) => void): void {
    port = parts.startWorker()
    const hear = (answer: OutlineAnswer) => {
      if (isOver) return
      if (answer.kind === 'peaks') {
        parts.tell(answer.from, answer.peaks)
        return
      }
      port?.terminate()
      port = null
      if (answer.kind === 'failed') parts.note?.(`no outline: ${answer.detail}`)
      listen(answer)
    }
    port.onmessage = ({ data }) => hear(data)
    port.onerror = ({ message }) => hear({ kind: 'failed', detail: message })
    port.postMessage(request)
  }

  function goOn(layout: AudioLayout): void {
    // From the listener onwards, and then from the beginning.
    const here = runs.findIndex(({ end }) => end > parts.playhead())
    const run = runs.splice(Math.max(0, here), 1)[0]
    if (!run) {
      finish(!hasFailed)
      return
    }
    const began = parts.now()
    const range = { from: run.start, to: run.end }
    ask({ kind: 'outline', audioUrl: job.audioUrl, layout, range }, (answer) => {
      // A second failure, or one where nothing comes after it, will not be the last.
      if (answer.kind === 'failed' && hasFailed) {
        finish(false)
        return
      }
      if (answer.kind === 'failed') hasFailed = true
      if (answer.kind === 'ended')
        runs = runs.filter(({ start }) => start < answer.soundEnd || run.end <= answer.soundEnd)
      forget = parts.after((parts.now() - began) * restShare, () => goOn(layout))
    })
  }

  ask({ kind: 'survey', audioUrl: job.audioUrl }, (answer) => {
    if (answer.kind !== 'surveyed') {
      finish(false)
      return
    }
    const { layout } = answer
    const length = Math.min(longestAudio, layout.duration ?? job.duration)
    runs = layout.canSeek ? outlineRuns(job.known, length) : [{ start: 0, end: Number.POSITIVE_INFINITY }]
    goOn(layout)
  })
  return stop
}

/**
 * What is to be read of a track: the parts that are not known, in runs of whole seconds, in order. The last of the track
 * has no end, for it may be longer than it says.
 */
export function outlineRuns(known: readonly TimeRange[], length: Seconds): TimeRange[] {
  const runs: TimeRange[] = []
  const take = (from: Seconds, to: Seconds) => {
    if (to - from < leastGap) return
    for (let start = Math.floor(from); start < to; start += runLength)
      runs.push({ start, end: Math.min(start + runLength, Math.ceil(to)) })
  }
  let at: Seconds = 0
  for (const { start, end } of [...known].sort((a, b) => a.start - b.start)) {
    take(at, Math.min(start, length))
    at = Math.max(at, end)
  }
  take(at, length)
  const last = runs.at(-1)
  if (last && last.end >= length) runs.splice(-1, 1, { ...last, end: Number.POSITIVE_INFINITY })
  return runs
}
