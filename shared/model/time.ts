/** A point on an audio track, or a length of it, in seconds. Never milliseconds, never frames. */
export type Seconds = number

/** A stretch of audio, half open: `start` belongs to it, `end` does not. */
export interface TimeRange {
  readonly start: Seconds
  readonly end: Seconds
}
