import {
  type Direction,
  directionTo,
  isJump,
  isNearAnchor,
  isOutOfView,
  isSettled,
  type Motion,
  type RowBox,
  restingOffset,
  revealOffset,
  settle,
} from './caption-scroll'

/** The list as the follower sees it. Offsets and heights in pixels. */
export interface FollowedList {
  offset(): number
  height(): number
  /** Where a row is by present measurements; null when there is no such row. Rows between two others have a fraction. */
  row(index: number): RowBox | null
  /** Puts the list at an offset at once. Clamps. */
  scrollTo(offset: number): void
  /** As `scrollTo`, for a place so far away that its rows may not exist yet: they do when the next frame is drawn. */
  jumpTo(offset: number): void
  /** Told when the list begins (true) or ceases (false) to be held to the active row. */
  setHeld(isHeld: boolean): void
}

export interface FollowerOptions {
  readonly list: FollowedList
  /** Asked before each move: true means no gliding. */
  wantsStillness(): boolean
  /** The listener left (false) or found back (true) by scrolling. Not called for what `follow` and `leave` ask for. */
  onFollowingChange(isFollowing: boolean): void
  /** Where the active row lies; told whenever it may have changed while not following. */
  onDirection(direction: Direction): void
}

/**
 * Why another row became the active one: `played` by playing on or seeking, `retimed` because the times changed under
 * the same moment, `opened` with the list.
 */
export type Because = 'played' | 'retimed' | 'opened'

export interface Follower {
  isFollowing(): boolean
  /** Another row is active. -1 is nothing yet: row 0 stands in. */
  activate(index: number, because: Because): void
  /** How much of the active row has been spoken, 0..1. Moves only rows taller than the window. */
  setProgress(progress: number): void
  /** Follow from now on, wherever the listener is. */
  follow(): void
  /** Stay where the list is until told to follow. */
  leave(): void
  /** The listener's hand is on the list (wheel, finger, scrollbar, selecting): it must not move by itself. */
  takeHand(): void
  /** The hand is off and the list is at rest. */
  releaseHand(): void
  /** The list was scrolled, by whomever. */
  scrolled(): void
  /** Brings a row into the readable part for the keyboard. Counts as the listener's own scrolling. */
  reveal(index: number): void
  /** Rows have new heights or places. */
  remeasured(): void
  /** The whole list was laid out anew (resize, show mode, fonts), or comes back from being hidden: no gliding. */
  relaid(): void
  dispose(): void
}

const atRest: Motion = { distance: 0, velocity: 0 }

/**
 * Keeps the active row at its resting place, without ever fighting the listener for the list.
 *
 * It is in one of three states. *Held*: the list is at the active row's resting offset plus the rest of a move; when
 * heights change, that sum is restored, so nothing drifts. *Leaning*: still following, but the listener nudged the list
 * and the active row is in view; the nudge is respected until the next row becomes active. *Away*: the listener's own
 * scrolling pushed the active row out of view; nothing moves the list but the listener.
 *
 * It moves the list only while held, and the listener's hand ends that state before the first scroll event. Hence
 * scrolling seen in the other states is the listener's, and no scroll event has to be guessed at.
 */
export function createFollower({ list, wantsStillness, onFollowingChange, onDirection }: FollowerOptions): Follower {
  let state: 'held' | 'leaning' | 'away' = 'leaning'
  let active = 0
  let progress = 0
  let motion = atRest
  let frame = 0
  let frameTime = 0
  let isInHand = false
  /** The hand came while held, and has not scrolled. */
  let isHoldLent = false
  /** Another row became active while the hand was on the list. */
  let isMoveDue = false
  /** Where the list was put last. Elsewhere than there, it was scrolled by a hand. */
  let written = Number.NaN
  /** The offset when holding ended: a scroll event that still reports our own last write is told by it. */
  let lentOffset = Number.NaN

  const viewport = () => ({ offset: list.offset(), height: list.height() })

  const resting = (): number | null => {
    const row = list.row(active)
    return row && restingOffset(row, list.height(), progress)
  }

  const enter = (next: typeof state) => {
    if (next === state) return
    if (next === 'held' || state === 'held') list.setHeld(next === 'held')
    if (state === 'held') {
      lentOffset = written
      stop()
    }
    state = next
    tellDirection()
  }

  const tellDirection = () => {
    const row = state === 'away' ? list.row(active) : null
    if (row) onDirection(directionTo(row, viewport()))
  }

  const stop = () => {
    cancelAnimationFrame(frame)
    frame = 0
    motion = atRest
  }

  const step = (now: number) => {
    motion = settle(motion, Math.max(0, now - frameTime) / 1000)
    frameTime = now
    frame = 0
    if (isSettled(motion)) motion = atRest
    else frame = requestAnimationFrame(step)
    restore()
  }

  const restore = () => {
    const offset = resting()
    if (offset === null) return
    list.scrollTo(offset + motion.distance)
    written = list.offset()
  }

  /** Holds the list to the active row, coming from `rows` rows away, gliding where that is worth seeing. */
  const hold = (rows: number) => {
    if (isInHand) {
      isMoveDue = true
      return
    }
    const offset = resting()
    if (offset === null) return
    enter('held')
    const distance = list.offset() - offset
    if (wantsStillness() || isJump(rows, distance, list.height())) {
      stop()
      list.jumpTo(offset)
      written = list.offset()
      return
    }
    motion = { distance, velocity: motion.velocity }
    if (frame !== 0) return
    frameTime = performance.now()
    step(frameTime)
  }

  /** Leaves when the listener's scrolling has pushed the active row out of view. */
  const leaveIfLost = () => {
    const row = list.row(active)
    if (state !== 'leaning' || !row || !isOutOfView(row, viewport())) return
    enter('away')
    onFollowingChange(false)
  }

  return {
    isFollowing: () => state !== 'away',
    activate(index, because) {
      const rows = because === 'opened' ? Number.POSITIVE_INFINITY : index - active
      active = index === -1 ? 0 : index
      progress = 0
      if (state === 'away') {
        tellDirection()
        return
      }
      const row = list.row(active)
      // Better times must not move the line being read: the list stays unless the right line cannot be seen.
      if (because === 'retimed' && row && !isOutOfView(row, viewport())) enter('leaning')
      else hold(rows)
    },
    setProgress(next) {
      const before = resting()
      progress = next
      if (state === 'held' && resting() !== before) hold(0)
    },
    follow() {
      isInHand = false
      if (state === 'away') enter('leaning')
      hold(0)
    },
    leave: () => enter('away'),
    takeHand() {
      if (isInHand) return
      isInHand = true
      isMoveDue = false
      // A wheel may be told when the list has been scrolled by it already.
      isHoldLent = state === 'held' && Math.abs(list.offset() - written) < 1
      if (state === 'held') enter('leaning')
    },
    releaseHand() {
      if (!isInHand) return
      isInHand = false
      const row = list.row(active)
      if (state === 'leaning' && (isHoldLent || isMoveDue)) hold(0)
      else if (state === 'away' && row && isNearAnchor(row, viewport())) {
        enter('leaning')
        onFollowingChange(true)
      }
    },
    scrolled() {
      if (state === 'held' || Math.abs(list.offset() - lentOffset) < 1) return
      lentOffset = Number.NaN
      isHoldLent = false
      leaveIfLost()
      tellDirection()
    },
    reveal(index) {
      const row = list.row(index)
      const offset = row && revealOffset(row, viewport())
      if (offset === null || Math.abs(offset - list.offset()) < 1) return
      enter(state === 'away' ? 'away' : 'leaning')
      list.jumpTo(offset)
      leaveIfLost()
      tellDirection()
    },
    remeasured() {
      if (state === 'held') restore()
      else tellDirection()
    },
    relaid() {
      if (state === 'away') tellDirection()
      else hold(Number.POSITIVE_INFINITY)
    },
    dispose: stop,
  }
}
