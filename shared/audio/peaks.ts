import { sampleRate } from './cepstrum'

/** Peaks per second. */
export const peakRate = 100

const peakSamples = sampleRate / peakRate
const fullScale = 127

/**
 * The outline of sound for drawing: pairs of the lowest and the highest value of each hundredth of a second, full scale
 * 127. `push` takes mono samples at 16 kHz as they come, any number of them; `finish` returns the pairs of all, the last
 * of them of what is left. 720 kB an hour. What is no number is silence.
 */
export function createPeaks(): { push(samples: Float32Array): void; finish(): Int8Array } {
  let pairs = new Int8Array(2 * peakRate * 60)
  let used = 0
  let low = 0
  let high = 0
  let count = 0

  function close(): void {
    if (used === pairs.length) {
      const more = new Int8Array(pairs.length * 2)
      more.set(pairs)
      pairs = more
    }
    pairs[used++] = toByte(low)
    pairs[used++] = toByte(high)
    low = 0
    high = 0
    count = 0
  }

  return {
    push(samples) {
      for (let i = 0; i < samples.length; i++) {
        const sample = samples[i]!
        if (sample < low) low = sample
        else if (sample > high) high = sample
        count += 1
        if (count === peakSamples) close()
      }
    },
    finish() {
      if (count > 0) close()
      return pairs.slice(0, used)
    },
  }
}

/** The outline of the same sound in steps `times` as long. */
export function coarserPeaks(pairs: Int8Array, times: number): Int8Array {
  const count = Math.ceil(pairs.length / 2 / times)
  const coarse = new Int8Array(2 * count)
  for (let step = 0; step < count; step++) {
    let low = 0
    let high = 0
    for (let at = 2 * step * times; at < Math.min(pairs.length, 2 * (step + 1) * times); at += 2) {
      low = Math.min(low, pairs[at]!)
      high = Math.max(high, pairs[at + 1]!)
    }
    coarse[2 * step] = low
    coarse[2 * step + 1] = high
  }
  return coarse
}

/** Quiet sound is still a line: what is not silence does not round to it. */
function toByte(value: number): number {
  const scaled = value * fullScale
  const rounded = scaled < 0 ? Math.floor(scaled) : Math.ceil(scaled)
  return Math.max(-fullScale, Math.min(fullScale, rounded))
}
