import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverGrounds } from '../../../shared/library/made-up-cover'

/**
 * Contrast by WCAG 2.2, 1.4.3: 4.5:1 for text, 3:1 for the shapes of controls. Soft backgrounds are laid over the
 * surface they stand on before they are measured.
 */
const css = readFileSync('renderer/styles/tokens.css', 'utf8')
const plain = css.slice(0, css.indexOf('@media'))
const strong = css.slice(css.indexOf('@media (prefers-contrast: more)'), css.indexOf('@media (prefers-reduced-motion'))

const inks = ['ink', 'unspoken', 'ink-2', 'ink-3', 'ink-4', 'han', 'accent-ink', 'weak-ink', 'danger-ink']
const themes = ['light', 'dark'] as const

describe.each(themes)('in the %s theme', (theme) => {
  const colour = coloursOf(plain, theme)

  it.each(inks)('%s is readable on paper, on raised surfaces and under the pointer', (ink) => {
    for (const surface of ['paper', 'raised']) {
      expect(contrast(colour(ink), colour(surface))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour(ink), over(colour('hover'), colour(surface)))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('the chosen segment is readable', () => {
    const ground = over(colour('accent-soft'), colour('raised'))
    expect(contrast(colour('accent-ink'), ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('what was found is readable, and where it is stands out', () => {
    expect(contrast(colour('on-found'), colour('found'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('on-found-now'), colour('found-now'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('found-edge'), colour('paper'))).toBeGreaterThanOrEqual(3)
  })

  it('letters are readable on every made-up cover', () => {
    for (let ground = 1; ground <= coverGrounds; ground++)
      expect(contrast(colour('on-cover'), colour(`cover-${ground}`))).toBeGreaterThanOrEqual(4.5)
  })

  it('a hint and the play button are readable', () => {
    expect(contrast(colour('on-ink'), colour('ink'))).toBeGreaterThanOrEqual(4.5)
  })

  it('the played part of the track and the focus ring stand out', () => {
    expect(contrast(colour('accent'), colour('paper'))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('focus'), colour('paper'))).toBeGreaterThanOrEqual(3)
  })

  it('more contrast, when asked for, is more', () => {
    const stronger = coloursOf(strong, theme)
    for (const ink of ['ink-2', 'ink-3', 'ink-4', 'accent-ink']) {
      expect(contrast(stronger(ink), colour('paper'))).toBeGreaterThan(contrast(colour(ink), colour('paper')))
      expect(contrast(stronger(ink), colour('paper'))).toBeGreaterThanOrEqual(7)
    }
  })
})

function coloursOf(source: string, theme: (typeof themes)[number]) {
  const pairs = [...source.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g)]
  const colours = new Map(pairs.map(([, name, light, dark]) => [name, theme === 'light' ? light : dark]))
  return (name: string): string => {
    const found = colours.get(name)
    if (!found) throw new Error(`there is no colour --${name}`)
    return found
  }
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
}

function over(soft: string, ground: string): string {
  const alpha = soft.length === 9 ? Number.parseInt(soft.slice(7), 16) / 255 : 1
  const [top, bottom] = [channels(soft), channels(ground)]
  const mixed = top.map((value, i) => Math.round(value * alpha + (bottom[i] ?? 0) * (1 - alpha)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
