import type { StoreApi } from 'zustand'
import { startsAt } from '../../shared/edits/anchor-deeds'
import {
  gapBegins,
  gapBeginsAt,
  gapEnds,
  lineBehind,
  notHere,
  offsetBy,
  offsetTo,
  rightAsItIs,
  type TimedTrack,
  toMillisecond,
} from '../../shared/edits/time-deeds'
import { formatTenths } from '../../shared/i18n/format'
import type { EditDeed } from '../../shared/model/edits'
import type { Seconds } from '../../shared/model/time'
import { anchorAgainst, anchorsOf } from '../../shared/timing/anchors'
import { heldGapAt, heldGaps } from '../../shared/timing/held-gaps'
import type { Player } from '../player/player'
import type { Store } from '../store'
import type { EditSession } from './edit-session'
import { momentNow } from './moment-now'

/** What the listener puts right in the times of the track that is heard. */
export interface TimeSession {
  /** Moves a line's start, and fixes it there. Nudges in a row are one deed. */
  nudge(segment: number, by: Seconds): void
  /** The line that is being nudged: nudged later, it is no longer the one at hand, and is meant all the same. */
  nudgedLine(): number | null
  /** Fixes a line's start at a time of the file. False, and it is said why, where another fixed line stands against it. */
  moveStart(segment: number, start: Seconds): boolean
  /** "Nothing in my text is being spoken", from now on; in such a gap, "back to the text", with `line` or the next one. */
  toggleGap(line: number | null): void
  /** Has the gap that holds at `from`, a time of the file, begin at `start` instead: the line before it ends there. */
  moveGap(from: Seconds, start: Seconds): void
  /** Shows all captions of the track so much later. Steps in a row are one deed. */
  offset(by: Seconds): void
  resetOffset(): void
  /** Fixes a line where it was found. */
  confirm(segment: number): void
  /** Nothing of the text is spoken where this line was thought to be. */
  denyPlace(segment: number): void
}

export interface TimeParts {
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'clock'>
  readonly edits: Pick<EditSession, 'act'>
  /** Calls back after so long; returns what forgets it. */
  readonly after: (delay: Seconds, then: () => void) => () => void
}

/** So short of the start of a line that was nudged the voice still waits for it. */
const shortOfStart: Seconds = 1

/** Steps that follow each other this soon are one deed. */
const pause: Seconds = 1.5

export function createTimeSession({ store, player, edits, after }: TimeParts): TimeSession {
  /** Changes when the listener has paused between steps. */
  let row = 0
  let nudged: number | null = null
  let forget = () => {}

  const timed = (): TimedTrack | null => {
    const { episode, exact, fixed, say } = store.getState()
    if (episode?.track && episode.timeline && exact) return { key: episode.track.key, fixed, exact }
    say({ words: 'noTimes' })
    return null
  }

  /** @param kind what this is a step of; what is not one of many is a deed of its own */
  const act = (deed: EditDeed | null, kind?: string) => {
    if (!deed) return
    nudged = null
    forget()
    if (kind === undefined) {
      row += 1
      edits.act(deed)
      return
    }
    edits.act(deed, `${kind} ${row}`)
    forget = after(pause, () => {
      row += 1
    })
  }

  const moveTo = (segment: number, wanted: Seconds, kind?: string): boolean => {
    const track = timed()
    if (!track) return false
    const { exact, fixed, key } = track
    const start = toMillisecond(Math.max(0, Math.min(wanted, exact.duration)))
    const shown = (time: Seconds) => formatTenths(Math.max(0, time + fixed.offset))
    const against = anchorAgainst(anchorsOf(exact.cues), { segment, start })
    if (against) {
      const other = { other: against.segment + 1, otherTime: shown(against.start) }
      store.getState().say({ words: 'cannotStart', facts: { line: segment + 1, time: shown(start), ...other } })
      return false
    }
    act(startsAt(key, fixed.anchors, { segment, start }, shown(start)), kind)
    return true
  }

  const now = ({ fixed, exact }: TimedTrack) => {
    const within = (time: Seconds) => Math.max(0, Math.min(time - fixed.offset, exact.duration))
    return { heard: within(player.clock.now()), meant: within(momentNow(store.getState(), player)) }
  }

  return {
    nudge(segment, by) {
      const cue = timed()?.exact.cues[segment]
      if (!cue) return
      if (cue.source === 'absent') store.getState().say({ words: 'notSpoken', facts: { line: segment + 1 } })
      else if (moveTo(segment, cue.start + by, `nudge ${segment}`)) nudged = segment
    },
    nudgedLine() {
      const { exact, fixed } = store.getState()
      const cue = nudged === null ? undefined : exact?.cues[nudged]
      if (cue?.source !== 'anchored') return null
      const wait = cue.start - (player.clock.now() - fixed.offset)
      return wait > 0 && wait <= shortOfStart ? nudged : null
    },
    moveStart: (segment, start) => moveTo(segment, start),
    toggleGap(line) {
      const track = timed()
      if (!track) return
      const { heard, meant } = now(track)
      const held = heldGapAt(track.exact, track.fixed.gaps, heard)
      if (!held) return act(gapBegins(track, meant))
      const time = Math.max(held.start, meant)
      const goesOn = line ?? lineBehind(track, held.gap)
      const against =
        goesOn === null ? null : anchorAgainst(anchorsOf(track.exact.cues), { segment: goesOn, start: time })
      act(gapEnds(track, held.gap, time, against ? null : goesOn))
    },
    moveGap(from, start) {
      const track = timed()
      // An offset that was added and taken away leaves not quite the same number.
      const held = track && heldGaps(track.exact, track.fixed.gaps).find((gap) => Math.abs(gap.start - from) < 1e-6)
      if (held) act(gapBeginsAt(track, held.gap, start))
    },
    offset(by) {
      const track = timed()
      if (track) act(offsetBy(track, by), 'offset')
    },
    resetOffset() {
      const track = timed()
      if (track) act(offsetTo(track, 0))
    },
    confirm(segment) {
      const track = timed()
      if (track) act(rightAsItIs(track, segment))
    },
    denyPlace(segment) {
      const track = timed()
      if (track) act(notHere(track, segment))
    },
  }
}
