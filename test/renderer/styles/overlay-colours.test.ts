import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { haloOf } from '../../../renderer/overlay/halo'
import { defaultOverlaySettings, overlayColours } from '../../../shared/model/overlay'

/**
 * Text over pictures that nobody knows has the contrast of its own halo: 7:1 by WCAG 2.2, 1.4.6, for every pair that
 * Diglot brings.
 */
const css = readFileSync('renderer/styles/overlay-colours.css', 'utf8')
const plain = css.slice(0, css.indexOf('@media'))
const look = defaultOverlaySettings

function colourOf(selector: string, name: string): string {
  const rule = plain.match(new RegExp(`\\[${selector}\\] \\{([^}]*)\\}`))?.[1]
  const colour = rule?.match(new RegExp(`--overlay-${name}: (#[0-9a-f]{6})`))?.[1]
  if (!colour) throw new Error(`${selector} has no ${name}`)
  return colour
}

describe.each(overlayColours.filter((colours) => colours !== 'own'))('the pair %s', (colours) => {
  const halo = haloOf({ ...look, overlayColours: colours })

  it.each(['original', 'translation'])('can be read on its halo and on its plate: %s', (role) => {
    const text = colourOf(`data-colours="${colours}"`, role)
    for (const ground of ['halo', 'plate'])
      expect(contrast(text, colourOf(`data-halo="${halo}"`, ground))).toBeGreaterThanOrEqual(7)
  })
})

describe("the listener's own colours", () => {
  it.each([
    ['#ffffff', '#ffd9a0', 'dark'],
    ['#000000', '#333366', 'light'],
    ['#777777', '#777777', 'dark'],
    ['#5a5a5a', '#202020', 'light'],
    // One of each: the lighter one decides, for a light halo would leave nothing of it.
    ['#ffff00', '#000080', 'dark'],
  ] as const)('%s and %s stand on %s', (original, translation, halo) => {
    expect(haloOf({ ...look, overlayColours: 'own', overlayOwnColours: { original, translation } })).toBe(halo)
  })

  it('stand on what is further from them: never less than 4.2:1 for two of a kind', () => {
    for (let grey = 0; grey < 256; grey++) {
      const colour = `#${grey.toString(16).padStart(2, '0').repeat(3)}`
      const halo = haloOf({
        ...look,
        overlayColours: 'own',
        overlayOwnColours: { original: colour, translation: colour },
      })
      expect(contrast(colour, colourOf(`data-halo="${halo}"`, 'halo')), colour).toBeGreaterThanOrEqual(4.2)
    }
  })
})

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
