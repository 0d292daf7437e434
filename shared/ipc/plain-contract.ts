import * as v from 'valibot'
import type { PlainName } from './plain-channels'
import { restarts } from './recovery-calls'

/**
 * The contract between main and the plain page, which stands in the player's window where the player's own page cannot. A
 * table of its own: it can say how to go on, and nothing else.
 */
export const plainInvokes = {
  /** Its words, in the language of the interface, and the newest report. */
  'plain:words': v.strictTuple([]),
  /** Copies the report. */
  'plain:copy': v.strictTuple([]),
  'plain:restart': v.strictTuple([v.picklist(restarts)]),
  'plain:quit': v.strictTuple([]),
} as const satisfies Record<PlainName, v.GenericSchema<unknown[]>>

export interface PlainWords {
  readonly language: string
  readonly title: string
  readonly explanation: string
  readonly tryAgain: string
  readonly safeMode: string
  readonly copy: string
  readonly copied: string
  readonly quit: string
  readonly reportLabel: string
  readonly report: string
}

export interface PlainResults extends Record<PlainName, unknown> {
  'plain:words': PlainWords
  /** False when there is no report. */
  'plain:copy': boolean
  'plain:restart': undefined
  'plain:quit': undefined
}

export type PlainArguments<K extends PlainName> = v.InferInput<(typeof plainInvokes)[K]>

/** What the preload puts on `window.plain`, in that page alone. */
export interface PlainBridge {
  invoke<K extends PlainName>(name: K, ...args: PlainArguments<K>): Promise<PlainResults[K]>
}
