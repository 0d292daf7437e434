import type { StoreApi } from 'zustand'
import { startsAt, startsFree } from '../../shared/edits/anchor-deeds'
import { toMillisecond } from '../../shared/edits/time-deeds'
import { formatTenths } from '../../shared/i18n/format'
import { anchorAgainst, anchorsOf } from '../../shared/timing/anchors'
import type { Player } from '../player/player'
import type { Store } from '../store'
import type { EditSession } from './edit-session'
import { momentNow } from './moment-now'

export interface AnchorSession {
  /**
   * Fixes a line's start at the playhead, or where sound goes on just before it (`momentMeant`), and everything up to the next fixed lines is fitted anew at once. Where another
   * fixed line stands against it nothing changes, and it is said why.
   */
  startsNow(segment: number): void
  /** Takes back what was fixed, in this listening or an earlier one. */
  freeStart(segment: number): void
}

export interface AnchorParts {
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'clock'>
  readonly edits: Pick<EditSession, 'act'>
}

/** "This line starts now": the listener's word on times, which nothing but the listener takes back. */
export function createAnchorSession({ store, player, edits }: AnchorParts): AnchorSession {
  return {
    startsNow(segment) {
      const state = store.getState()
      const { episode, exact, fixed, say } = state
      if (!episode?.timeline || !episode.track || !exact) {
        say({ words: 'noTimes' })
        return
      }
      // To the millisecond: what is kept and shown reads like what was said.
      const now = toMillisecond(momentNow(state, player) - fixed.offset)
      const anchor = { segment, start: Math.max(0, Math.min(now, exact.duration)) }
      const against = anchorAgainst(anchorsOf(exact.cues), anchor)
      const shown = (time: number) => formatTenths(Math.max(0, time + fixed.offset))
      if (against) {
        const other = { other: against.segment + 1, otherTime: shown(against.start) }
        say({ words: 'cannotStart', facts: { line: segment + 1, time: shown(anchor.start), ...other } })
        return
      }
      edits.act(startsAt(episode.track.key, fixed.anchors, anchor, shown(anchor.start)))
    },
    freeStart(segment) {
      const { episode, fixed } = store.getState()
      const deed = episode?.track && startsFree(episode.track.key, fixed.anchors, segment)
      if (deed) edits.act(deed)
    },
  }
}
