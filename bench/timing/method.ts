import type { TimingCase } from './cases'
import type { TimedSegment } from './score'

/** A way of timing a transcript to its audio. */
export interface Method {
  readonly name: string
  /** What it lacks to run on this machine; null when it can. */
  missing(): string | null
  /** Rejects when it fails on this case. */
  time(item: TimingCase): Promise<Timed>
}

export interface Timed {
  /** One per segment of the transcript. */
  readonly segments: readonly TimedSegment[]
  /** The language it took for the spoken one, where it decides that itself. */
  readonly spoken?: string
  /** Of the wall clock, from the call to the result, start-up included. */
  readonly seconds: number
  /** The most memory all its processes had together; null where that cannot be measured. */
  readonly peakBytes: number | null
}
