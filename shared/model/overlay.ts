import type { OverlaySettings } from './overlay-settings'

/** Pairs of colours that were judged over light, dark and busy pictures (`renderer/styles/overlay-colours.css`), and one's own. */
export const overlayColours = ['snow', 'sky', 'amber', 'mint', 'ink', 'own'] as const
export type OverlayColours = (typeof overlayColours)[number]

/** Bounds of the overlay's text, pixels. */
export const smallestOverlayText = 16
export const largestOverlayText = 80

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
