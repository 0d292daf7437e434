import * as v from 'valibot'
import { largestOverlayText, overlayColours, smallestOverlayText } from './overlay'

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))

/** What the listener sets of the caption overlay. */
export const overlaySettingEntries = {
  /** Whether there is an overlay while something plays. */
  showsOverlay: v.boolean(),
  /** Clicks go through it to whatever is beneath. */
  isOverlayLocked: v.boolean(),
  /** Each language on lines of its own, or both in one row as long as there is room. */
  overlayRows: v.picklist(['two', 'one']),
  /** Size of the first language's text, pixels; it shrinks where there is no room for it. */
  overlaySize: v.pipe(v.number(), v.minValue(smallestOverlayText), v.maxValue(largestOverlayText)),
  overlayColours: v.picklist(overlayColours),
  /** The listener's own pair. */
  overlayOwnColours: v.object({ original: colour, translation: colour }),
  /** How much the ground behind the text covers of what is beneath, 0 to 1. */
  overlayGround: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
} as const

const overlaySettings = v.object(overlaySettingEntries)
export type OverlaySettings = v.InferOutput<typeof overlaySettings>
