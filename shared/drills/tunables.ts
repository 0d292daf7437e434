import type { Seconds } from '../model/time'

/** What the drills go by. Times are seconds of the track unless they say otherwise. */
export const drillTunables = {
  /** Heard after a line where the next one leaves room: the end that was found may lie within the last sound. */
  tail: 0.2 satisfies Seconds,
  /** Lines shorter than this cannot be heard as lines of their own; they are played through with their neighbours. */
  shortestLine: 0.1 satisfies Seconds,
  /** A loop is at least so long. */
  shortestLoop: 0.3 satisfies Seconds,
  /** Without text for at least so long is a stretch without text. */
  shortestTextless: 4 satisfies Seconds,
  /** Of such a stretch so much is always heard after the last line and before the next, so that nothing spoken is cut. */
  leadOut: 0.5 satisfies Seconds,
  leadIn: 0.7 satisfies Seconds,
  /** A line's times are sure enough to skip up to when they are right with this chance. */
  sureConfidence: 0.5,
  hurrySpeed: 2.5,
  /** Paused for less than this, in real time, the thread is not lost and nothing is said again. */
  lostThreadAfter: 2 satisfies Seconds,
  /** Where a line is held at its end though the next begins there: so much before it, so that it stays the one shown. */
  holdBefore: 0.04 satisfies Seconds,
  /** An element asked for a time may read this much less. */
  rounding: 0.005 satisfies Seconds,
} as const
