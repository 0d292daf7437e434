import type { Seconds, TimeRange } from '../../shared/model/time'
import type { AlignJob, AlignMessage } from './align-messages'
import type { Port } from './port'
import type { AudioLayout, ScoreAnswer, ScoreRequest } from './score-messages'
import type { SearchAnswer, SearchRequest } from './search-messages'

export interface HearStretchParts {
  readonly startScorer: () => Port<ScoreRequest, ScoreAnswer>
  readonly startSearcher: () => Port<SearchRequest, SearchAnswer>
  /** Calls back after so long, unless it is called off by what is returned. */
  readonly after: (delay: Seconds, then: () => void) => () => void
  /** Called once: what was heard, or null where the stretch says nothing. */
  readonly end: (heard: Extract<AlignMessage, { kind: 'partial' }> | null) => void
  /** Takes what went wrong. */
  readonly note?: (detail: string) => void
}

export interface HearStretchJob {
  readonly job: AlignJob
  /** Whole seconds. */
  readonly range: TimeRange
  /** The segments that may be spoken there, the first and one after the last. */
  readonly likely: { readonly from: number; readonly to: number }
}

/** Scored by one worker, which then goes with what its decoder left behind. Whole seconds. */
const runLength: Seconds = 240

/** Without a word for so long the work counts as stuck. */
const longestSilence: Seconds = 60

/**
 * Hears some minutes of a track once more, to set some lines right: one worker scores them, run by run, another searches.
 * Meant for the background: there is no progress, and what fails is as if nothing had been heard.
 * Returns what stops it.
 */
export function hearStretch(parts: HearStretchParts, { job, range, likely }: HearStretchJob): () => void {
  const searcher = parts.startSearcher()
  let scorer = parts.startScorer()
  let forget = () => {}
  let isOver = false

  const stop = () => {
    isOver = true
    forget()
    scorer.terminate()
    searcher.terminate()
  }
  const finish = (heard: Extract<AlignMessage, { kind: 'partial' }> | null) => {
    if (isOver) return
    stop()
    parts.end(heard)
  }
  const fail = (detail: string) => {
    if (isOver) return
    parts.note?.(`${range.start} to ${range.end} s was not heard again: ${detail}`)
    finish(null)
  }
  const watch = () => {
    forget()
    forget = parts.after(longestSilence, () => fail('no progress'))
  }

  function listenTo(port: Port<ScoreRequest, ScoreAnswer>, layout: AudioLayout | null): void {
    port.onmessage = ({ data }) => {
      if (isOver) return
      watch()
      if (data.kind === 'failed') fail(data.detail)
      else if (data.kind === 'surveyed') scoreFrom(data.layout.canSeek ? range.start : 0, data.layout)
      else if (data.kind === 'scored') {
        const transfer = [data.piece.below.buffer, data.piece.levels.buffer] as ArrayBuffer[]
        searcher.postMessage({ kind: 'piece', from: data.range.from, piece: data.piece }, transfer)
        if (data.range.to >= range.end) searcher.postMessage({ kind: 'stretch', range, likely })
        else scoreFrom(data.range.to, layout!)
      }
    }
    port.onerror = ({ message }) => fail(message)
  }

  function scoreFrom(from: Seconds, layout: AudioLayout): void {
    if (from > range.start) {
      scorer.terminate()
      scorer = parts.startScorer()
    }
    listenTo(scorer, layout)
    // What can only be read from its beginning is read in one go.
    const to = layout.canSeek ? Math.min(from + runLength, range.end) : range.end
    scorer.postMessage({ kind: 'score', audioUrl: job.audioUrl, layout, range: { from, to } })
  }

  searcher.onmessage = ({ data }) => {
    if (isOver) return
    watch()
    if (data.kind === 'partial') finish(data)
    else if (data.kind === 'tried') finish(null)
    else if (data.kind === 'failed') fail(data.detail)
  }
  searcher.onerror = ({ message }) => fail(message)
  watch()
  searcher.postMessage({ kind: 'job', job })
  listenTo(scorer, null)
  scorer.postMessage({ kind: 'survey', audioUrl: job.audioUrl })
  return stop
}
