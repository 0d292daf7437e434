import type { Seconds, TimeRange } from '../model/time'
import type { DrillLine } from './drill-lines'
import type { DrillSettings } from './drill-settings'

/** What a drill goes by. */
export interface DrillRules {
  readonly settings: DrillSettings
  /** See `drillLines`. */
  readonly lines: readonly DrillLine[]
  /** See `textlessStretches`. */
  readonly stretches: readonly TimeRange[]
  /** Played over and over until the listener ends it; while it lasts, lines are not drilled. */
  readonly loop: TimeRange | null
  /** The speed the listener chose. */
  readonly speed: number
}

/**
 * `free`: the drill leaves the voice alone. `waiting`: silence between two passes. `held`: stopped at the end of a line
 * until the listener goes on. `parked`: the listener stopped it while it was waiting.
 */
export type DrillPhase = 'free' | 'waiting' | 'held' | 'parked'

/** Where a drill is. */
export interface Drill {
  readonly phase: DrillPhase
  /** Segment of the line being heard or, once it `isDone`, heard last; -1 before the first. */
  readonly segment: number
  /** All its passes have been heard. */
  readonly isDone: boolean
  /** The pass of the line or loop, from 1. */
  readonly pass: number
  /** While waiting: for how long in all, in real time. */
  readonly wait: Seconds | null
  /** Where the voice goes on from when the silence is over; null for where it stands. */
  readonly goOnAt: Seconds | null
  /** The speed that the drill asks for in place of the listener's; null for the listener's. */
  readonly pace: number | null
  /** The listener changed the speed in this line or loop, so no pass has a speed of its own. */
  readonly hasOwnSpeed: boolean
  /** The textless stretch that is left as it is: the listener wants to hear it, or it has been skipped already. */
  readonly letBe: TimeRange | null
  /** The loop these rules were last applied with, and the segment it consists of; -1 for a loop of anything else. */
  readonly loop: TimeRange | null
  readonly loopSegment: number
}

/** What happened. Times are the track's. */
export type DrillEvent =
  /** The voice has got here by itself. */
  | { readonly is: 'reached'; readonly at: Seconds }
  /** The track is over. */
  | { readonly is: 'ended' }
  /** The silence is over. */
  | { readonly is: 'waited' }
  /** The rules are other than before. */
  | { readonly is: 'changed'; readonly at: Seconds }
  /** What follows are the listener's own acts. */
  | { readonly is: 'sought'; readonly to: Seconds }
  | { readonly is: 'paused' }
  /** After so much real time of silence that the listener wanted; 0 when it was sought meanwhile. */
  | { readonly is: 'played'; readonly at: Seconds; readonly pausedFor: Seconds }
  | { readonly is: 'speed-set' }

/** What is to be done about it, in this order. `play` and `pause` of what already plays or pauses do nothing. */
export type DrillAct =
  | { readonly do: 'seek'; readonly to: Seconds }
  | { readonly do: 'play' }
  | { readonly do: 'pause' }
  /** The loop is another one. */
  | { readonly do: 'loop'; readonly loop: TimeRange | null }

export interface DrillStep {
  readonly drill: Drill
  readonly acts: readonly DrillAct[]
}

/** Before anything has been heard. */
export const freshDrill: Drill = {
  phase: 'free',
  segment: -1,
  isDone: true,
  pass: 1,
  wait: null,
  goOnAt: null,
  pace: null,
  hasOwnSpeed: false,
  letBe: null,
  loop: null,
  loopSegment: -1,
}

/** How often each line is heard: as often as was asked for, and at each of the speeds at least once. */
export function passesOf({ repeatsLines, repeatTimes, variesSpeed, passSpeeds }: DrillSettings): number {
  return Math.max(repeatsLines ? repeatTimes : 1, variesSpeed ? passSpeeds.length : 1)
}

/** Whether a line is more than played. */
export function drillsLines(settings: DrillSettings): boolean {
  return settings.repeatsLines || settings.variesSpeed || settings.pausesAfterLine
}

/** Whether there is silence after a pass. It belongs to the repetitions: without any there is nothing to speak after. */
export function pausesBetween({ settings, loop }: Pick<DrillRules, 'settings' | 'loop'>): boolean {
  return settings.repeatPause > 0 && (loop !== null || settings.repeatsLines || settings.variesSpeed)
}
