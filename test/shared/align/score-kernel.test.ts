import { describe, expect, it } from 'vitest'
import { modelShape } from '../../../shared/align/acoustic-model'
import { phoneLikelihoods, stepsBelowBest } from '../../../shared/align/phone-likelihoods'
import { createScoreKernel } from '../../../shared/align/score-kernel'
import { createFeatures, featureLimit, featureSize } from '../../../shared/audio/features'
import { scoreColumns } from '../../../shared/phonetics/phone-set'
import { kernelBytes, loadModel } from '../../support/acoustic-model'
import { noise } from '../../support/noise'
import { readWav } from '../../support/read-wav'

const model = loadModel()
const kernel = createScoreKernel(model, kernelBytes)

describe('createScoreKernel', () => {
  it.each([
    ['speech', speechVectors()],
    ['the middle of bells, where it matters most', bellVectors(40)],
    ['perfect stillness', [new Float32Array(featureSize)]],
  ])('equals the plain form to half a nat, and to a tenth on average: %s', (_name, vectors) => {
    const differences: number[] = []
    for (const [i, row] of rowsOf(vectors).entries()) {
      const expected = stepsBelowBest(phoneLikelihoods(model, vectors[i]!))
      for (const [column, steps] of row.entries()) differences.push(Math.abs(steps - expected[column]!))
    }
    expect(differences.length).toBe(vectors.length * scoreColumns)
    expect(Math.max(...differences)).toBeLessThanOrEqual(5)
    expect(differences.reduce((a, b) => a + b, 0) / differences.length).toBeLessThan(1)
  })

  it('keeps a valid table at the farthest corners', () => {
    const corners = Array.from({ length: 60 }, (_, i) =>
      noise(featureSize, i).map((v) => (v > 0 ? featureLimit : -featureLimit)),
    )
    for (const row of rowsOf(corners)) expect(Math.min(...row)).toBe(0)
  })

  it('gives a vector the same row wherever it stands and whatever stands beside it', () => {
    const vectors = bellVectors(kernel.capacity)
    const together = rowsOf(vectors)
    expect(together).toHaveLength(kernel.capacity)
    for (const [i, vector] of vectors.entries()) expect(rowsOf([vector])).toEqual([together[i]])
  })

  it('refuses a model of another size than it was compiled for', () => {
    expect(() => createScoreKernel({ ...model, units: model.units.slice(1) }, kernelBytes)).toThrow('42 units')
  })
})

function rowsOf(vectors: readonly Float32Array[]): number[][] {
  for (const [place, vector] of vectors.entries()) kernel.put(place, vector)
  const below = kernel.score(vectors.length)
  return vectors.map((_, i) => [...below.subarray(i * scoreColumns, (i + 1) * scoreColumns)])
}

function speechVectors(): Float32Array[] {
  const vectors: Float32Array[] = []
  const features = createFeatures((vector) => vectors.push(vector.slice()))
  features.push(readWav(new URL('../../fixtures/speech-16k.wav', import.meta.url)))
  features.finish()
  return vectors.slice(20, 20 + kernel.capacity)
}

/** Vectors near the means of densities all over the model. */
function bellVectors(count: number): Float32Array[] {
  const { streams, densities, dimensions } = modelShape
  return Array.from({ length: count }, (_, i) => {
    const unit = i % model.units.length
    const jitter = noise(featureSize, i)
    return jitter.map((v, f) => {
      const stream = Math.floor(f / dimensions)
      const bell = (unit * streams + stream) * densities + ((i * 37) % densities)
      const at = bell * dimensions + (f % dimensions)
      const value = model.means[at]! + v * Math.sqrt(model.variances[at]!)
      return Math.min(featureLimit, Math.max(-featureLimit, value))
    })
  })
}
