import FFT from 'fft.js'
import { melFilters } from './mel-filters'
import { createNoiseRemover } from './remove-noise'

/** Samples per second that everything here expects. */
export const sampleRate = 16_000

/** Samples in a window: 25.6 ms. */
export const windowSize = 410

/** Numbers that describe the spectrum of a window. */
export const cepstrumSize = 13

const fftSize = 512
const filterCount = 25
const preEmphasis = 0.97
const lifter = 22
/** The least energy a filter reports (samples count to 32768), so that digital silence has a logarithm. */
const energyFloor = 0.1

/**
 * Makes a function that describes the sound of one window (`samples[at - 1]` to `samples[at + windowSize - 1]`, on the
 * scale of 16-bit samples) in 13 numbers: mel-frequency cepstral coefficients. The window's spectrum is weighed as an
 * ear does (pre-emphasis, mel filters, logarithm), and the shape of the result is told by its first cosines, from broad
 * to fine; the zeroth is loudness. Windows come in order, since steady noise is taken out. Settings are those of the acoustic model's `feat.params` and of Sphinx's defaults.
 */
export function createCepstrum(): (samples: Float32Array, at: number, out: Float32Array, outAt: number) => void {
  const fft = new FFT(fftSize)
  const window = hammingWindow()
  const filters = melFilters({ count: filterCount, lowest: 130, highest: 6800, binWidth: sampleRate / fftSize })
  const cosines = liftedCosines()
  const padded = new Float64Array(fftSize)
  const spectrum = new Float64Array(fftSize * 2)
  const power = new Float64Array(fftSize / 2)
  const energies = new Float64Array(filterCount)
  const removeNoise = createNoiseRemover(filterCount)

  return (samples, at, out, outAt) => {
    let previous = samples[at - 1]!
    for (let i = 0; i < windowSize; i++) {
      const sample = samples[at + i]!
      padded[i] = (sample - preEmphasis * previous) * window[i]!
      previous = sample
    }
    fft.realTransform(spectrum, padded)
    for (let bin = 0; bin < power.length; bin++) power[bin] = spectrum[2 * bin]! ** 2 + spectrum[2 * bin + 1]! ** 2
    for (let f = 0; f < filterCount; f++) {
      const { firstBin, weights } = filters[f]!
      let sum = 0
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * power[firstBin + i]!
      energies[f] = sum
    }
    removeNoise(energies)
    for (let f = 0; f < filterCount; f++) energies[f] = Math.log(Math.max(energies[f]!, energyFloor))
    for (let c = 0; c < cepstrumSize; c++) {
      let sum = 0
      for (let f = 0; f < filterCount; f++) sum += cosines[c * filterCount + f]! * energies[f]!
      out[outAt + c] = sum
    }
  }
}

function hammingWindow(): Float64Array {
  return Float64Array.from(
    { length: windowSize },
    (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (windowSize - 1)),
  )
}

/** Rows of an orthonormal discrete cosine transform, the higher ones lifted so that all matter about equally. */
function liftedCosines(): Float64Array {
  const rows = new Float64Array(cepstrumSize * filterCount)
  for (let c = 0; c < cepstrumSize; c++) {
    const scale = Math.sqrt((c === 0 ? 1 : 2) / filterCount) * (1 + (lifter / 2) * Math.sin((c * Math.PI) / lifter))
    for (let f = 0; f < filterCount; f++)
      rows[c * filterCount + f] = scale * Math.cos((Math.PI * c * (f + 0.5)) / filterCount)
  }
  return rows
}
