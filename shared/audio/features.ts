import { cepstrumSize, createCepstrum, windowSize } from './cepstrum'

/** Numbers in a feature vector: a cepstrum, its change, and the change of that. */
export const featureSize = 3 * cepstrumSize

/** Samples from one feature vector to the next: 20 ms, 50 vectors per second. */
export const featureHop = 320

/** No feature is further from zero than this. Speech stays within but for a click here and there. */
export const featureLimit = 63.99

/** Samples from one cepstrum to the next: 10 ms. Changes are measured over more than the 20 ms between vectors. */
const hop = featureHop / 2
/** Cepstra on either side of a vector whose mean it is measured against: 30 s. */
const meanReach = 3000
/** Cepstra remembered: both sides of the mean, to the next power of two. */
const ringSize = 8192

export interface FeatureStream {
  /** Takes the next samples, mono, 16 kHz, any number of them. What is no number counts as silence. */
  push(samples: Float32Array): void
  /** Emits what was waiting for samples to come. Nothing may be pushed afterwards. */
  finish(): void
}

/**
 * Turns sound into what the acoustic model was trained on, one vector every 20 ms, as the sound comes: the first vector
 * describes the 25.6 ms from the start, and so on while whole windows last. From each cepstrum the mean of the minute
 * around it is taken, which removes the colour of microphone, room and codec ("cepstral mean normalisation"); so
 * vectors come 30 s late, and memory is the same for a minute and for a day. `emit` gets the vector (a buffer that is
 * used again) and the window's level in decibels over one 16-bit step, apart from any constant offset.
 *
 * Layout and deltas are those of Sphinx's `1s_c_d_dd`.
 */
export function createFeatures(emit: (features: Float32Array, level: number) => void): FeatureStream {
  const cepstrum = createCepstrum()
  const ring = new Float32Array(ringSize * cepstrumSize)
  const levels = new Float32Array(ringSize)
  const sums = new Float64Array(cepstrumSize)
  const features = new Float32Array(featureSize)
  const waiting = new Float32Array(windowSize + 16 * hop)
  let waitingCount = 0
  let made = 0
  let emitted = 0
  let sumFrom = 0
  let sumTo = 0

  function analyse(): void {
    let at = 1
    for (; at + windowSize <= waitingCount; at += hop, made++) {
      const slot = made % ringSize
      cepstrum(waiting, at, ring, slot * cepstrumSize)
      if (made % 2 === 0) levels[slot] = levelOf(waiting, at)
      if (made + 1 >= emitted + meanReach) emitNext(made + 1)
    }
    waiting.copyWithin(0, at - 1, waitingCount)
    waitingCount -= at - 1
  }

  /** `count` is how many cepstra there are. */
  function emitNext(count: number): void {
    const t = emitted
    moveSums(Math.max(0, t - meanReach), Math.min(count, t + meanReach))
    const place = (offset: number) => (clamp(t + offset, 0, count - 1) % ringSize) * cepstrumSize
    const [before3, before2, before1] = [place(-3), place(-2), place(-1)]
    const [here, after1, after2, after3] = [place(0), place(1), place(2), place(3)]
    for (let k = 0; k < cepstrumSize; k++) {
      features[k] = ring[here + k]! - sums[k]! / (sumTo - sumFrom)
      features[cepstrumSize + k] = ring[after2 + k]! - ring[before2 + k]!
      features[2 * cepstrumSize + k] = ring[after3 + k]! - ring[before1 + k]! - (ring[after1 + k]! - ring[before3 + k]!)
    }
    for (let i = 0; i < featureSize; i++) features[i] = clamp(features[i]!, -featureLimit, featureLimit)
    emit(features, levels[t % ringSize]!)
    emitted += 2
  }

  function moveSums(from: number, to: number): void {
    for (; sumTo < to; sumTo++) addToSums(sumTo, 1)
    for (; sumFrom < from; sumFrom++) addToSums(sumFrom, -1)
  }

  function addToSums(index: number, sign: number): void {
    const at = (index % ringSize) * cepstrumSize
    for (let k = 0; k < cepstrumSize; k++) sums[k]! += sign * ring[at + k]!
  }

  return {
    push(samples) {
      for (let at = 0; at < samples.length; ) {
        // Before the first sample stands the first sample, so that pre-emphasis hears no click.
        if (waitingCount === 0) waiting[waitingCount++] = toSixteenBit(samples[0]!)
        const taken = Math.min(samples.length - at, waiting.length - waitingCount)
        for (let i = 0; i < taken; i++) waiting[waitingCount + i] = toSixteenBit(samples[at + i]!)
        at += taken
        waitingCount += taken
        analyse()
      }
    },
    finish() {
      while (emitted < made) emitNext(made)
    },
  }
}

/** Full scale counts 32768. Decoders overshoot a little; what goes beyond four times full scale is damage. */
function toSixteenBit(sample: number): number {
  return Number.isNaN(sample) ? 0 : clamp(sample, -4, 4) * 32768
}

function levelOf(samples: Float32Array, at: number): number {
  let sum = 0
  let squares = 0
  for (let i = at; i < at + windowSize; i++) {
    sum += samples[i]!
    squares += samples[i]! ** 2
  }
  const variance = (squares - sum ** 2 / windowSize) / windowSize
  return 10 * Math.log10(Math.max(variance, 0) + 1)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
