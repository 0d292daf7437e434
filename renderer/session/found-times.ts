import type { StoreApi } from 'zustand'
import { type KnownCues, knownFromStretch } from '../../shared/align/known-from-stretch'
import { timelineFromAlignment } from '../../shared/align/timeline-from-alignment'
import type { Episode } from '../../shared/model/episode'
import { isSameSide } from '../../shared/model/same-side'
import type { Spoken, Timeline } from '../../shared/model/timeline'
import { withoutAnchors } from '../../shared/timing/anchors'
import { refitTimeline } from '../../shared/timing/refit-timeline'
import type { Store } from '../store'
import type { AlignMessage } from '../workers/align-messages'
import { type Retime, retimeAsHeard, type TimedSide } from './heard-side'

/** How an alignment ended for the times of the episode. */
export type Ending = 'done' | 'foreign' | 'failed'

/** The times of one episode while they are being found: what was estimated, and what is known by now. */
export interface FoundTimes {
  /** Takes over what a stretch says, and moves the estimates around it along. */
  takeStretch(message: Extract<AlignMessage, { kind: 'partial' }>): Promise<void>
  /** Takes over what the whole says; a text that is not spoken gets its estimate back. */
  takeWhole(message: Extract<AlignMessage, { kind: 'aligned' }>): Promise<Ending>
  /** Main has estimated anew, when these times are not some shown from here; what is known of them still holds. */
  follow(times: Pick<Episode, 'spoken' | 'timeline'>): void
  /** The episode with the times it had before anything was found. */
  asEstimated(episode: Episode): Episode
  /** Whatever is still on its way is of no interest any more: it is of other lines, or of a search that was given up. */
  end(): void
}

/**
 * Puts times that are found in place of those that `episode` came with, for as long as it is the open one. The audio may
 * speak another side than was guessed: then main makes the estimate anew before it is sharpened. What the listener fixed
 * is not its business: the store puts that into whatever is found.
 */
export function createFoundTimes(
  { store, retime }: { readonly store: StoreApi<Store>; readonly retime: Retime },
  { id, spoken, timeline }: Episode,
): FoundTimes {
  let timed: TimedSide | null = spoken && timeline && { spoken, timeline: withoutAnchors(timeline) }
  let shown: Timeline | null = null
  let known: KnownCues = []
  let isOver = false
  /** One after the other: the end of the work may come while main still estimates for a stretch. */
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  const show = (times: TimedSide) => {
    if (isOver || store.getState().episode?.id !== id) return
    shown = times.timeline
    store.getState().setTimeline(id, times.timeline, times.spoken)
  }

  /** Undefined when main cannot time the episode for what was heard. */
  const timeFor = async (heard: Spoken): Promise<TimedSide | undefined> => {
    if (!timed) return undefined
    const isOther = !isSameSide(timed.spoken, heard)
    const again = await retimeAsHeard({ id, ...timed }, heard, retime)
    if (!again) return undefined
    if (isOther) known = []
    timed = { ...again, timeline: withoutAnchors(again.timeline) }
    return timed
  }

  return {
    takeStretch: ({ spoken: heard, stretch, segments }) =>
      inTurn(async () => {
        const times = await timeFor(heard)
        if (!times) return
        known = knownFromStretch(known, stretch, segments)
        show({ ...times, timeline: refitTimeline(times.timeline, known) })
      }),

    takeWhole: ({ spoken: heard, alignment }) =>
      inTurn(async () => {
        if (!alignment.belongs) {
          if (timed && shown) show(timed)
          return 'foreign'
        }
        const times = await timeFor(heard)
        if (!times) return 'failed'
        show({ ...times, timeline: timelineFromAlignment(times.timeline, alignment.segments) })
        return 'done'
      }),

    follow({ spoken, timeline }) {
      if (spoken && timeline && timeline !== shown) timed = { spoken, timeline: withoutAnchors(timeline) }
    },

    asEstimated: (episode) => (timed ? { ...episode, ...timed } : episode),

    end() {
      isOver = true
    },
  }
}
