import type { OverlaySettings } from '../../shared/model/overlay-settings'

/** Whether a pair of colours is to stand on dark or on light. Own colours stand on what is further from the lighter of them. */
export function haloOf({ overlayColours, overlayOwnColours: own }: OverlaySettings): 'dark' | 'light' {
  if (overlayColours === 'ink') return 'light'
  if (overlayColours !== 'own') return 'dark'
  return Math.max(luminance(own.original), luminance(own.translation)) > halfway ? 'dark' : 'light'
}

/** The luminance that has the same contrast with black and with white, by WCAG's formula. */
const halfway = Math.sqrt(1.05 * 0.05) - 0.05

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const value = Number.parseInt(colour.slice(i, i + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
