import type { StoreApi } from 'zustand'
import { formatTenths } from '../../shared/i18n/format'
import type { Anchor, Timeline } from '../../shared/model/timeline'
import { anchorAgainst, anchorsOf } from '../../shared/timing/anchors'
import type { Player } from '../player/player'
import type { Store } from '../store'
import type { History } from './history'

export interface AnchorSession {
  /**
   * Fixes a line's start at the playhead, and everything up to the next fixed lines is fitted anew at once. Where another
   * fixed line stands against it nothing changes, and it is said why.
   */
  startsNow(segment: number): void
  /** Takes back what was fixed, in this listening or an earlier one. */
  freeStart(segment: number): void
  dispose(): void
}

export interface AnchorParts {
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'clock'>
  readonly history: History
  /** Hands the times to main; `isFinished` is false while better ones may still be found around what is fixed. */
  readonly keep: (episodeId: string, timeline: Timeline, isFinished: boolean) => Promise<unknown>
}

/**
 * "This line starts now": the listener's word on times, which nothing but the listener takes back. It is kept whenever it
 * changes, and again when the search for the other times ends, so that main has both together.
 */
export function createAnchorSession({ store, player, history, keep }: AnchorParts): AnchorSession {
  /** The episode in which something was fixed or taken back. */
  let touched = ''
  let isKeeping = false
  let isDue = false

  const keepAll = async () => {
    isDue = true
    if (isKeeping) return
    isKeeping = true
    while (isDue) {
      // What changes in the same moment (times, then the state of the search) is kept as one.
      await Promise.resolve()
      isDue = false
      const { episode, exact, refining } = store.getState()
      if (!episode?.timeline || !exact || episode.id !== touched) continue
      // What main cannot keep holds for this run; main says nothing of it for found times either.
      await keep(episode.id, exact, refining.state === 'done').catch(() => {})
    }
    isKeeping = false
  }

  const put = (segment: number, anchor: Anchor | undefined, offers: 'undo' | 'redo') => {
    const { fixed, setAnchors, episode } = store.getState()
    const others = fixed.anchors.filter((each) => each.segment !== segment)
    setAnchors(anchor ? [...others, anchor] : others)
    touched = episode?.id ?? ''
    const { say, episode: now } = store.getState()
    const cue = now?.timeline?.cues[segment]
    if (cue && cue.source !== 'absent') {
      const facts = { line: segment + 1, time: formatTenths(cue.start) }
      say({ words: offers === 'undo' ? 'startsAt' : 'startBack', facts, offers })
    }
    void keepAll()
  }

  const unsubscribe = store.subscribe(({ episode, refining }, before) => {
    if (!episode || episode.id !== touched || episode.id !== before.episode?.id) return
    const isOtherSide = episode.spoken !== before.episode.spoken
    if (isOtherSide || refining.state !== before.refining.state) void keepAll()
  })

  return {
    startsNow(segment) {
      const { episode, exact, fixed, say } = store.getState()
      if (!episode?.timeline || !exact) {
        say({ words: 'noTimes' })
        return
      }
      // To the millisecond: what is kept and shown reads like what was said.
      const now = Math.round((player.clock.now() - fixed.offset) * 1000) / 1000
      const anchor = { segment, start: Math.max(0, Math.min(now, exact.duration)) }
      const against = anchorAgainst(anchorsOf(exact.cues), anchor)
      if (against) {
        const time = formatTenths(anchor.start)
        const other = { other: against.segment + 1, otherTime: formatTenths(against.start) }
        say({ words: 'cannotStart', facts: { line: segment + 1, time, ...other } })
        return
      }
      const before = fixed.anchors.find((each) => each.segment === segment)
      put(segment, anchor, 'undo')
      history.note({ undo: () => put(segment, before, 'redo'), redo: () => put(segment, anchor, 'undo') })
    },
    freeStart(segment) {
      const before = store.getState().fixed.anchors.find((each) => each.segment === segment)
      if (!before) return
      put(segment, undefined, 'undo')
      history.note({ undo: () => put(segment, before, 'redo'), redo: () => put(segment, undefined, 'undo') })
    },
    dispose: unsubscribe,
  }
}
