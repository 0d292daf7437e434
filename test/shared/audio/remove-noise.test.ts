import { describe, expect, it } from 'vitest'
import { createNoiseRemover } from '../../../shared/audio/remove-noise'
import { createRandom } from '../../support/fake-recording'

const bands = 25

/** What is left of windows whose bands all have the power that `powerAt` says. */
function treated(windows: number, powerAt: (window: number, band: number) => number): Float64Array[] {
  const remove = createNoiseRemover(bands)
  return Array.from({ length: windows }, (_, window) => {
    const energies = Float64Array.from({ length: bands }, (_, band) => powerAt(window, band))
    remove(energies)
    return energies
  })
}

/** Mean of what is left, over what there was, in decibels. */
function keptDecibels(windows: readonly Float64Array[], from: number, to: number, power: number): number {
  const all = windows.slice(from, to).flatMap((energies) => [...energies])
  return 10 * Math.log10(all.reduce((sum, energy) => sum + energy, 0) / all.length / power)
}

describe('the noise remover', () => {
  it('turns down a hiss that never ends', () => {
    const random = createRandom(1)
    const left = treated(1500, () => 100 * (0.5 + random()))
    expect(keptDecibels(left, 1000, 1500, 100)).toBeLessThan(-6)
  })

  it('keeps bursts that stand above the hiss, and turns down the hiss between them', () => {
    const random = createRandom(2)
    const isBurst = (window: number) => window % 40 < 15
    const left = treated(1600, (window) => (isBurst(window) ? 10_000 : 100) * (0.5 + random()))
    const bursts = left.filter((_, window) => window > 800 && window % 40 >= 5 && isBurst(window))
    const between = left.filter((_, window) => window > 800 && window % 40 >= 35)
    expect(Math.abs(keptDecibels(bursts, 0, bursts.length, 10_000))).toBeLessThan(2)
    expect(keptDecibels(between, 0, between.length, 100)).toBeLessThan(-3)
  })

  it('does not care how loud all is', () => {
    const powers = Array.from({ length: 300 * bands }, createRandom(3))
    const at = (window: number, band: number) => powers[window * bands + band]! ** 4
    const [soft, loud] = [treated(300, at), treated(300, (window, band) => 1e6 * at(window, band))]
    for (const [window, energies] of soft.entries())
      for (const [band, energy] of energies.entries()) expect(loud[window]![band]! / 1e6).toBeCloseTo(energy, 9)
  })

  it('leaves digital silence silent, and hears what comes after it', () => {
    const left = treated(300, (window) => (window < 200 ? 0 : 500))
    expect(left.slice(0, 200).every((energies) => energies.every((energy) => energy === 0))).toBe(true)
    expect(keptDecibels(left, 200, 210, 500)).toBeGreaterThan(-10)
  })
})
