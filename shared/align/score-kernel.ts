import { featureLimit, featureSize } from '../audio/features'
import { scoreColumns } from '../phonetics/phone-set'
import { type AcousticModel, modelShape } from './acoustic-model'
import { leastVariance } from './phone-likelihoods'

/** Scores feature vectors, some at a time. */
export interface ScoreKernel {
  /** How many vectors it takes at once. */
  readonly capacity: number
  /** Puts a vector, within `featureLimit`, at a place below `capacity`. */
  put(place: number, features: Float32Array): void
  /** Rows of `PhoneScores.below` of the first `count` places; overwritten by the next call. */
  score(count: number): Uint8Array
}

interface KernelExports {
  readonly memory: WebAssembly.Memory
  readonly featuresAt: () => number
  readonly bellsAt: () => number
  readonly constantsAt: () => number
  readonly weightsAt: () => number
  readonly columnsAt: () => number
  readonly shiftsAt: () => number
  readonly belowAt: () => number
  readonly score: (count: number) => void
}

const { streams, densities, dimensions } = modelShape
/** Sizes that `native/score-phones.c` is written for. */
const capacity = 64
const kernelUnits = 42
const bellsPerLine = 4

/**
 * A feature counts in 128ths and its square in eighths: the square of `featureLimit` just fits in 16 bits, and what is
 * left of the sums' precision goes to the tables, whose rounding matters more.
 */
const featureScale = 128
const squareScale = 8
/** The kernel weighs and compares in 64ths of a nat. */
const weightScale = 64
const mostShift = 12
const most16 = 0x7fff
const most32 = 0x7fffffff

/**
 * The acoustic model in WebAssembly (`assets/wasm/score-phones.wasm`), in integers: within 0.2 nats of
 * `phoneLikelihoods`, mostly much closer, and some 300 times as fast.
 */
export function createScoreKernel(model: AcousticModel, wasm: Uint8Array<ArrayBuffer>): ScoreKernel {
  if (model.units.length !== kernelUnits) throw new Error(`the kernel takes ${kernelUnits} units`)
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm))
  const kernel = instance.exports as unknown as KernelExports
  const { buffer } = kernel.memory
  fillTables(model, kernel)
  const features = new Int16Array(buffer, kernel.featuresAt(), capacity * featureSize * 2)
  const below = new Uint8Array(buffer, kernel.belowAt(), capacity * scoreColumns)
  return {
    capacity,
    put(place, vector) {
      for (let i = 0, at = place * featureSize * 2; i < featureSize; i++, at += 2) {
        const x = vector[i]!
        features[at] = Math.round(x * featureScale)
        features[at + 1] = Math.round(x * x * squareScale)
      }
    },
    score(count) {
      kernel.score(count)
      return below.subarray(0, count * scoreColumns)
    },
  }
}

function fillTables(model: AcousticModel, kernel: KernelExports): void {
  const { buffer } = kernel.memory
  const bellCount = kernelUnits * streams * densities
  const bells = new Int16Array(buffer, kernel.bellsAt(), bellCount * dimensions * 2)
  const constants = new Int32Array(buffer, kernel.constantsAt(), bellCount)
  const weights = new Int16Array(buffer, kernel.weightsAt(), model.weights.length)
  const shifts = new Int32Array(buffer, kernel.shiftsAt(), streams)
  new Uint8Array(buffer, kernel.columnsAt(), kernelUnits).set(model.columns)
  for (let i = 0; i < weights.length; i++) weights[i] = -Math.round(model.weights[i]! * model.weightStep * weightScale)

  for (let stream = 0; stream < streams; stream++) shifts[stream] = finestShift(model, stream)
  for (let bell = 0; bell < bellCount; bell++) {
    if (isNarrow(model, bell)) {
      // Pairs stay zero: nothing lifts the bell from the bottom.
      constants[bell] = -most32
      continue
    }
    const scale = weightScale * 2 ** shifts[streamOf(bell)]!
    let constant = 0
    for (let k = 0; k < dimensions; k++) {
      const { mean, variance } = numberOf(model, bell, k)
      constant -= Math.log(2 * Math.PI * variance) / 2 + mean ** 2 / (2 * variance)
      const line = Math.floor(bell / bellsPerLine) * dimensions + k
      const at = (line * bellsPerLine + (bell % bellsPerLine)) * 2
      bells[at] = Math.round(((mean / variance) * scale) / featureScale)
      bells[at + 1] = Math.round(-scale / (2 * variance) / squareScale)
    }
    constants[bell] = Math.round(constant * scale)
  }
}

/** How many bits finer than `weightScale` a stream's sums can be so that no table entry and no sum overflows. */
function finestShift(model: AcousticModel, stream: number): number {
  let mostEntry = 0
  let mostSum = 0
  for (let bell = 0; bell < kernelUnits * streams * densities; bell++) {
    if (streamOf(bell) !== stream || isNarrow(model, bell)) continue
    let sum = 0
    for (let k = 0; k < dimensions; k++) {
      const { mean, variance } = numberOf(model, bell, k)
      const farthest = featureLimit + Math.abs(mean)
      sum += Math.abs(Math.log(2 * Math.PI * variance)) / 2 + farthest ** 2 / (2 * variance)
      mostEntry = Math.max(mostEntry, Math.abs(mean) / variance / featureScale, 0.5 / variance / squareScale)
    }
    mostSum = Math.max(mostSum, sum)
  }
  const room = Math.min(most16 / mostEntry, most32 / mostSum) / weightScale
  return Math.max(0, Math.min(mostShift, Math.floor(Math.log2(room * 0.99))))
}

function isNarrow(model: AcousticModel, bell: number): boolean {
  const first = bell * dimensions
  return model.variances.subarray(first, first + dimensions).some((variance) => variance < leastVariance)
}

function numberOf(model: AcousticModel, bell: number, k: number): { mean: number; variance: number } {
  return { mean: model.means[bell * dimensions + k]!, variance: model.variances[bell * dimensions + k]! }
}

function streamOf(bell: number): number {
  return Math.floor(bell / densities) % streams
}
