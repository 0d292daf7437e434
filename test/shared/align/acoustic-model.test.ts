import { describe, expect, it } from 'vitest'
import { parseAcousticModel } from '../../../shared/align/acoustic-model'
import { noise, phones, silence } from '../../../shared/phonetics/phone-set'
import { loadModel, modelBytes } from '../../support/acoustic-model'

describe('parseAcousticModel', () => {
  it('reads the model that Diglot ships', () => {
    const model = loadModel()
    expect(model.units).toHaveLength(42)
    expect(model.means).toHaveLength(42 * 3 * 128 * 13)
    expect(model.variances).toHaveLength(model.means.length)
    expect(model.weights).toHaveLength(42 * 3 * 3 * 128)
    expect(model.weightStep).toBeCloseTo(1024 * Math.log(1.0001), 7)
  })

  it('finds a column for each unit: phones by name, both noises together', () => {
    const { units, columns } = loadModel()
    const columnOf = (name: string) => columns[units.indexOf(name)]
    for (const [i, name] of phones.entries()) expect(columnOf(name)).toBe(i)
    expect(columnOf('SIL')).toBe(silence)
    expect(columnOf('+NSN+')).toBe(noise)
    expect(columnOf('+SPN+')).toBe(noise)
  })

  it('weighs the bells of a state so that together they count one', () => {
    const { weights, weightStep } = loadModel()
    for (let first = 0; first < weights.length; first += 128) {
      const total = weights.subarray(first, first + 128).reduce((sum, n) => sum + Math.exp(-n * weightStep), 0)
      expect(total).toBeGreaterThan(0.85)
      expect(total).toBeLessThan(1.15)
    }
  })

  it('reads bytes that begin anywhere in their buffer', () => {
    const shifted = new Uint8Array(modelBytes.length + 1)
    shifted.set(modelBytes, 1)
    expect(parseAcousticModel(shifted.subarray(1)).ok).toBe(true)
  })

  const meansAt = 36 + 116
  it.each([
    ['nothing', () => new Uint8Array(), 'not a model'],
    ['some other file', () => new TextEncoder().encode('RIFF'.repeat(20)), 'not a model'],
    ['a later version', () => edited((view) => view.setUint32(4, 2, true)), 'another version'],
    ['other streams', () => edited((view) => view.setUint32(12, 4, true)), 'another shape'],
    ['a great many units', () => edited((view) => view.setUint32(8, 0xffffffff, true)), 'another shape'],
    ['a file cut short', () => modelBytes.subarray(0, -1), 'wrong length'],
    ['names longer than the file', () => edited((view) => view.setUint32(32, 0xfffffff0, true)), 'wrong length'],
    ['a mean that is no number', () => edited((view) => view.setUint32(meansAt, 0x7fc00000, true)), 'bad numbers'],
    [
      'a variance of zero',
      () => edited((view) => view.setUint32(meansAt + 42 * 3 * 128 * 13 * 4, 0, true)),
      'bad numbers',
    ],
    ['a step of zero', () => edited((view) => view.setFloat32(28, 0, true)), 'bad numbers'],
    // "AA" becomes "QA".
    ['a unit nobody knows', () => edited((view) => view.setUint8(36 + 12, 0x51)), 'bad units'],
  ])('refuses %s', (_name, make, fault) => {
    expect(parseAcousticModel(make())).toEqual({ ok: false, error: fault })
  })
})

function edited(edit: (view: DataView) => void): Uint8Array {
  const copy = modelBytes.slice()
  edit(new DataView(copy.buffer))
  return copy
}
