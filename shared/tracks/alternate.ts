import type { DrillLine } from '../drills/drill-lines'
import type { Seconds } from '../model/time'

/** What alternating goes by. */
export interface AlternateRules {
  /** Keys of the two recordings, in the order in which each line is heard in them. */
  readonly voices: readonly [string, string]
  /** The lines of each (`drillLines`); a line may be missing in one of them, or in both. */
  readonly lines: Readonly<Record<string, readonly DrillLine[]>>
  /** Silence before each change of recording or line, in real time. */
  readonly pause: Seconds
  /** Only these segments, over and over; null for all of them, once. */
  readonly within: { readonly first: number; readonly last: number } | null
}

/** A line in one of the recordings. */
export interface Spot {
  readonly segment: number
  readonly voice: string
}

/**
 * `free`: the voice speaks, or stands because the listener wants it to. `waiting`: silence before what comes next.
 * `parked`: the listener stopped it in that silence. `over`: there is nothing more.
 */
export interface Alternate {
  readonly phase: 'free' | 'waiting' | 'parked' | 'over'
  /** What is heard, or comes next; null before the first. */
  readonly spot: Spot | null
  /** While waiting: for how long in all, in real time. */
  readonly wait: Seconds | null
}

export const freshAlternate: Alternate = { phase: 'free', spot: null, wait: null }

/** What happened. Times are those of the recording `voice`. */
export type AlternateEvent =
  /** It begins where the listener is. */
  | { readonly is: 'begun'; readonly voice: string; readonly at: Seconds }
  /** The voice has got here by itself; infinite where the recording is over. */
  | { readonly is: 'reached'; readonly at: Seconds }
  /** The silence is over. */
  | { readonly is: 'waited' }
  /** The rules are other than before. */
  | { readonly is: 'changed' }
  /** What follows are the listener's own acts. */
  | { readonly is: 'sought'; readonly voice: string; readonly to: Seconds }
  | { readonly is: 'paused' }
  | { readonly is: 'played' }

/** What is to be done about it, in this order. */
export type AlternateAct =
  /** This recording at this place: playing goes on in it, and a pause stays one. */
  | { readonly do: 'hear'; readonly voice: string; readonly at: Seconds }
  | { readonly do: 'play' }
  | { readonly do: 'pause' }

export interface AlternateStep {
  readonly alternate: Alternate
  readonly acts: readonly AlternateAct[]
}
