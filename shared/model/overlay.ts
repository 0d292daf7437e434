import * as v from 'valibot'

/** Pairs of colours that were judged over light, dark and busy pictures (`renderer/styles/overlay-colours.css`), and one's own. */
export const overlayColours = ['snow', 'sky', 'amber', 'mint', 'ink', 'own'] as const
export type OverlayColours = (typeof overlayColours)[number]

/** Bounds of the overlay's text, pixels. */
export const smallestOverlayText = 16
export const largestOverlayText = 80

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

export const defaultOverlaySettings: OverlaySettings = {
  showsOverlay: false,
  isOverlayLocked: false,
  overlayRows: 'two',
  overlaySize: 30,
  overlayColours: 'snow',
  overlayOwnColours: { original: '#ffffff', translation: '#ffd9a0' },
  overlayGround: 0.4,
}

/** One step larger or smaller, in whole pixels: the way up and the way down meet at the same sizes. */
export function stepOverlayText(size: number, direction: 1 | -1): number {
  const step = size + direction * (size >= 40 ? 4 : 2)
  return Math.max(smallestOverlayText, Math.min(step, largestOverlayText))
}
