import { scoreColumns } from '../phonetics/phone-set'
import { type AcousticModel, modelShape } from './acoustic-model'

const { streams, densities, dimensions, states } = modelShape

/**
 * Some densities learned nothing but digital silence, in which every feature is the same number: their variance is close
 * to zero, and they would claim any perfectly quiet moment for a phone. Those are passed over.
 */
export const leastVariance = 1

/**
 * How likely each column's sound makes the feature vector that starts at `at`, in nats: for every unit the best of its
 * states, for a state the sum over the streams of its best weighed density (the others add next to nothing).
 * This is the plain form, for reading and for checking `score-kernel.ts` against.
 */
export function phoneLikelihoods(model: AcousticModel, features: ArrayLike<number>, at = 0): Float64Array {
  const best = new Float64Array(scoreColumns).fill(Number.NEGATIVE_INFINITY)
  for (let unit = 0; unit < model.units.length; unit++) {
    const sums = new Float64Array(states)
    for (let stream = 0; stream < streams; stream++) {
      const bells = densityLikelihoods(model, unit, stream, features, at + stream * dimensions)
      for (let state = 0; state < states; state++) sums[state]! += bestWeighed(model, unit, state, stream, bells)
    }
    const column = model.columns[unit]!
    best[column] = Math.max(best[column]!, ...sums)
  }
  return best
}

/** The row of `PhoneScores.below` that stands for these likelihoods. */
export function stepsBelowBest(likelihoods: Float64Array): Uint8Array {
  const best = Math.max(...likelihoods)
  return Uint8Array.from(likelihoods, (value) => Math.min(255, Math.round((best - value) * 10)))
}

function densityLikelihoods(
  model: AcousticModel,
  unit: number,
  stream: number,
  features: ArrayLike<number>,
  at: number,
): Float64Array {
  const first = (unit * streams + stream) * densities * dimensions
  return Float64Array.from({ length: densities }, (_, density) => {
    let sum = 0
    for (let k = 0; k < dimensions; k++) {
      const i = first + density * dimensions + k
      const variance = model.variances[i]!
      if (variance < leastVariance) return Number.NEGATIVE_INFINITY
      sum -= Math.log(2 * Math.PI * variance) / 2 + (features[at + k]! - model.means[i]!) ** 2 / (2 * variance)
    }
    return sum
  })
}

function bestWeighed(model: AcousticModel, unit: number, state: number, stream: number, bells: Float64Array): number {
  const first = ((unit * states + state) * streams + stream) * densities
  let best = Number.NEGATIVE_INFINITY
  for (let density = 0; density < densities; density++)
    best = Math.max(best, bells[density]! - model.weights[first + density]! * model.weightStep)
  return best
}
