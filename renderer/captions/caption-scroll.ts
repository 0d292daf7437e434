/**
 * The arithmetic of following. All lengths are CSS pixels, all times seconds. "Offset" is a scroll position; rows are
 * in the list's own coordinates (0 is the top of all the text).
 */

export interface RowBox {
  readonly start: number
  readonly size: number
}

export interface Viewport {
  readonly offset: number
  readonly height: number
}

/** A move under way: how far the list is from where it belongs, and how fast that changes (pixels per second). */
export interface Motion {
  readonly distance: number
  readonly velocity: number
}

export type Direction = 'up' | 'down'

/** Every number a reader of this page could want to change. Shares are of the list's height. */
export const scrollTunables = {
  /** Where the middle of the active row rests. */
  anchor: 0.38,
  /** Between these two shares text is not faded: a row is read here. The style sheet's fades end at the same places. */
  readableFrom: 0.11,
  readableTo: 0.86,
  /** Frequency of the critically damped move, 1/s: 99 % of the way after 0.33 s, and never past the end. */
  frequency: 20,
  /** A move further than this many rows, or this many heights, is made at once: gliding past text only blurs it. */
  jumpRows: 5,
  jumpHeights: 1.25,
  /** The active row is out of view when less than this much of it, or than half of it, is in the readable part. */
  visiblePixels: 56,
  /** Followed again without being asked when the listener brings the middle of the active row between these shares. */
  nearFrom: 0.18,
  nearTo: 0.62,
  /** A row too tall for the readable part is moved through in steps of about two lines. */
  tallStep: 76,
} as const

/**
 * The room above the first row and below the last that lets both rest at the anchor. Text that is only read, with
 * nothing to follow, starts at the top of the readable part instead.
 */
export function listPadding(height: number, isTimed: boolean): { readonly start: number; readonly end: number } {
  const { anchor, readableFrom } = scrollTunables
  return {
    start: Math.round(height * (isTimed ? anchor : readableFrom)),
    end: Math.round(height * (1 - anchor)),
  }
}

/**
 * The offset at which a row rests: its middle at the anchor, but its top never in the upper fade.
 *
 * A row taller than the readable part moves through it in steps as it is spoken (`progress`, 0..1). The way is linear
 * from "top of the row at the top" to "bottom at the bottom", which keeps two readers in view at once: with the
 * original of height E above the translation of height C, the places reached, `progress * E` and `E + progress * C`,
 * both stay inside the window as long as neither language alone is taller than it.
 */
export function restingOffset(row: RowBox, height: number, progress: number): number {
  const { anchor, readableFrom, readableTo } = scrollTunables
  const from = height * readableFrom
  const room = height * (readableTo - readableFrom)
  if (row.size <= room) return row.start - Math.max(from, height * anchor - row.size / 2)
  return row.start - from + tallShift(row.size - room, progress)
}

/** How much of `excess` pixels a tall row has been moved through at `progress`. Changes in steps, 0 to `excess`. */
export function tallShift(excess: number, progress: number): number {
  const steps = Math.ceil(excess / scrollTunables.tallStep)
  if (steps <= 0) return 0
  const step = Math.min(steps, Math.floor(Math.min(1, Math.max(0, progress)) * (steps + 1)))
  return (excess * step) / steps
}

/**
 * The move after `elapsed` more seconds: a critically damped spring, solved exactly, so that frames may come as they
 * like and a new target half way is taken up without a jerk.
 */
export function settle({ distance, velocity }: Motion, elapsed: number): Motion {
  const w = scrollTunables.frequency
  const c = velocity + w * distance
  const decay = Math.exp(-w * elapsed)
  return { distance: (distance + c * elapsed) * decay, velocity: (velocity - w * c * elapsed) * decay }
}

/** Too near and too slow to be seen. */
export function isSettled({ distance, velocity }: Motion): boolean {
  return Math.abs(distance) < 0.5 && Math.abs(velocity) < 20
}

/** Whether a move is made at once and not shown. `distance` is in pixels, `rows` how many rows apart. */
export function isJump(rows: number, distance: number, height: number): boolean {
  return Math.abs(rows) > scrollTunables.jumpRows || Math.abs(distance) > height * scrollTunables.jumpHeights
}

/** True when so little of the row is in the readable part that nobody could be following it. */
export function isOutOfView(row: RowBox, { offset, height }: Viewport): boolean {
  const { readableFrom, readableTo, visiblePixels } = scrollTunables
  const from = Math.max(row.start, offset + height * readableFrom)
  const to = Math.min(row.start + row.size, offset + height * readableTo)
  return to - from < Math.min(visiblePixels, row.size / 2)
}

/** True when the row is about where following would put it. A tall row is when it covers the anchor. */
export function isNearAnchor(row: RowBox, { offset, height }: Viewport): boolean {
  const { nearFrom, nearTo, anchor } = scrollTunables
  const middle = (row.start + row.size / 2 - offset) / height
  const reading = offset + height * anchor
  return (middle >= nearFrom && middle <= nearTo) || (row.start <= reading && row.start + row.size > reading)
}

/** Which way the active row lies from where the listener is reading. */
export function directionTo(row: RowBox, { offset, height }: Viewport): Direction {
  return row.start + row.size / 2 < offset + height * scrollTunables.anchor ? 'up' : 'down'
}

/** The nearest offset at which a row that got the keyboard's focus is readable; the present one if it is already. */
export function revealOffset(row: RowBox, { offset, height }: Viewport): number {
  const highest = row.start - height * scrollTunables.readableFrom
  const lowest = row.start + row.size - height * scrollTunables.readableTo
  return Math.min(highest, Math.max(lowest, offset))
}
