import * as v from 'valibot'
import type { Words } from '../i18n/en'
import { type OverlaySettings, overlaySettingEntries } from '../model/overlay-settings'
import type { Settings } from '../model/settings'
import type { LanguageTag, Segment } from '../model/transcript'
import type { VisibilityByRole } from '../model/visibility'
import type { AppInfo } from './contract'
import { type OverlayName, overlayCommands, overlayHandles } from './overlay-channels'

/**
 * The contract between the captions over other programs and main. It is a table of its own beside the player's, and each
 * table is answered to its own page alone: the overlay can open no file and keep no timeline.
 */

const step = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100))

/** Arguments per call, as valibot tuples. */
export const overlayInvokes = {
  /** What is to be seen now; from then on it is pushed. */
  'overlay:view': v.strictTuple([]),
  /** Runs a command in the player. */
  'overlay:run': v.strictTuple([v.picklist(overlayCommands)]),
  /** Changes what the listener sets of the overlay. */
  'overlay:change': v.strictTuple([v.partial(v.strictObject(overlaySettingEntries))]),
  /** Somebody has the pointer or the keyboard on the overlay, so it stays though nothing plays; or no longer. */
  'overlay:hold': v.strictTuple([v.boolean()]),
  /** The pointer took hold of the window, moved, or let go. Where it is, main asks the system: a page cannot move others. */
  'overlay:drag': v.strictTuple([v.picklist(['begin', 'go', 'end']), v.picklist(overlayHandles)]),
  /** Moves the window, or makes it larger, by some pixels: for the keyboard. */
  'overlay:nudge': v.strictTuple([v.object({ part: v.picklist(['place', 'size']), x: step, y: step })]),
} as const satisfies Record<OverlayName, v.GenericSchema<unknown[]>>

export interface OverlayResults extends Record<OverlayName, unknown> {
  'overlay:view': OverlayView
  'overlay:run': undefined
  'overlay:change': undefined
  'overlay:hold': undefined
  'overlay:drag': undefined
  'overlay:nudge': undefined
}

/** All that the overlay's page shows. */
export interface OverlayView {
  /** The line that is being spoken or was last, or the part of it that is; null before the first. */
  readonly segment: Segment | null
  readonly languages: readonly LanguageTag[]
  readonly original: LanguageTag
  readonly visibility: VisibilityByRole
  readonly order: Settings['order']
  /** The time of this line is a guess. */
  readonly isEstimated: boolean
  /** A long stretch without text is playing. */
  readonly isInGap: boolean
  readonly isPlaying: boolean
  readonly look: OverlaySettings
  /** Nothing plays, so the overlay is about to go. */
  readonly isFading: boolean
  /** Locked, and the pointer is over it: who points there wants to see what is beneath. */
  readonly isInTheWay: boolean
  /** What unlocks it from any program; `isFree` is false where another program has these keys. */
  readonly unlocking: { readonly keys: string; readonly isFree: boolean; readonly ownKeys: string }
  /** False where no program may move its own windows (Wayland): the system does it by a handle then. */
  readonly canBeDragged: boolean
  readonly platform: AppInfo['platform']
  readonly language: string
  readonly words: Words['overlay']
}

export type OverlayArguments<K extends OverlayName> = v.InferInput<(typeof overlayInvokes)[K]>

/** What the preload puts on `window.overlay`. */
export interface OverlayBridge {
  invoke<K extends OverlayName>(name: K, ...args: OverlayArguments<K>): Promise<OverlayResults[K]>
  /** Returns the function that ends the subscription. */
  onShown(listener: (view: OverlayView) => void): () => void
}
