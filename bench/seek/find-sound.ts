import { openSync, readSync } from 'node:fs'
import FFT from 'fft.js'
import type { Seconds } from '../../shared/model/time'
import { programmeRate } from './programme'

/** Where in the programme a captured sound was. */
export interface FoundSound {
  /** Add it to a sample's number in the capture to get its number in the programme. May have a fraction. */
  readonly shift: number
  /** 1 where the two are the same wave. */
  readonly likeness: number
}

/** The programme, as far as it is wanted. */
export interface Programme {
  /** Samples from -1 to 1; silence before the beginning and behind the end. */
  read(start: number, count: number): Float32Array
  /** Where a piece of it is, looked for around a place first, then ever further away. Null when it is nowhere. */
  find(piece: Float32Array, near: Seconds): FoundSound | null
}

const headerBytes = 44
const factor = 8
const fftSize = 32_768
/** Of the decimated sound: a fifth of a second. */
const probeSize = 1024
const hop = fftSize - probeSize
const leastLikeness = 0.5

export function openProgramme(path: string): Programme {
  const file = openSync(path, 'r')
  const read = (start: number, count: number) => {
    const skipped = Math.max(0, -start)
    const bytes = Buffer.alloc(Math.max(0, count - skipped) * 2)
    const got = readSync(file, bytes, 0, bytes.length, headerBytes + (start + skipped) * 2) >> 1
    const samples = new Float32Array(count)
    for (let i = 0; i < got; i++) samples[skipped + i] = bytes.readInt16LE(i * 2) / 32_768
    return samples
  }
  const coarse = readDecimated(read)
  const fft = new FFT(fftSize)
  const [block, spectrum, product, lags] = [0, 1, 2, 3].map(() => new Float64Array(fftSize * 2)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const probeSpectrum = new Float64Array(fftSize * 2)

  /** The best place within the block that begins there, in decimated samples. */
  const searchBlock = (probe: Float32Array, start: number) => {
    block.fill(0)
    for (let i = 0; i < fftSize; i++) block[i * 2] = coarse[start + i] ?? 0
    fft.transform(spectrum, block)
    for (let i = 0; i < fftSize * 2; i += 2) {
      const [a, b, c, d] = [spectrum[i]!, spectrum[i + 1]!, probeSpectrum[i]!, probeSpectrum[i + 1]!]
      product[i] = a * c + b * d
      product[i + 1] = b * c - a * d
    }
    fft.inverseTransform(lags, product)
    const probeEnergy = energyOf(probe)
    let energy = 0
    for (let i = 0; i < probeSize; i++) energy += block[i * 2]! ** 2
    let best = { at: 0, likeness: 0 }
    for (let i = 0; i < hop; i++) {
      const likeness = lags[i * 2]! / Math.sqrt(Math.max(1e-9, probeEnergy * energy))
      if (likeness > best.likeness) best = { at: start + i, likeness }
      energy += block[(i + probeSize) * 2]! ** 2 - block[i * 2]! ** 2
    }
    return best
  }

  return {
    read,
    find(piece, near) {
      const probe = decimate(piece).subarray(0, probeSize)
      if (probe.length < probeSize || energyOf(probe) < 1e-4) return null
      block.fill(0)
      for (let i = 0; i < probeSize; i++) block[i * 2] = probe[i]!
      fft.transform(probeSpectrum, block)
      const home = Math.floor((near * programmeRate) / factor / hop)
      const blocks = Array.from({ length: Math.ceil(coarse.length / hop) }, (_, i) => i)
      blocks.sort((a, b) => Math.abs(a - home) - Math.abs(b - home))
      for (const number of blocks) {
        const { at, likeness } = searchBlock(probe, number * hop)
        if (likeness >= leastLikeness) return refine(piece, read, at * factor)
      }
      return null
    },
  }
}

/** To the sample, and by the curve through the best three to a part of one. */
function refine(piece: Float32Array, read: Programme['read'], about: number): FoundSound {
  const reach = 2 * factor
  const sound = smooth(piece)
  const reference = smooth(read(about - reach, piece.length + 2 * reach))
  const at = (lag: number) => likenessOf(sound, reference.subarray(lag, lag + sound.length))
  let best = 1
  for (let lag = 1; lag < 2 * reach; lag++) if (at(lag) > at(best)) best = lag
  const [before, peak, after] = [at(best - 1), at(best), at(best + 1)]
  const bend = before - 2 * peak + after
  const part = bend < 0 ? (before - after) / (2 * bend) : 0
  return { shift: about - reach + best + part, likeness: peak }
}

/** How alike two waves of one length are, whatever their levels: 1 when they are the same. */
export function likenessOf(a: Float32Array, b: Float32Array): number {
  let product = 0
  for (let i = 0; i < a.length; i++) product += a[i]! * b[i]!
  return product / Math.sqrt(Math.max(1e-12, energyOf(a) * energyOf(b)))
}

export function energyOf(samples: Float32Array): number {
  let energy = 0
  for (let i = 0; i < samples.length; i++) energy += samples[i]! * samples[i]!
  return energy
}

const tapCount = 8 * factor
const taps = Float32Array.from({ length: tapCount }, (_, i) => {
  const x = i - (tapCount - 1) / 2
  const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / tapCount)
  return (window * Math.sin((Math.PI * 0.8 * x) / factor)) / (Math.PI * x)
})

/** What is below 2.2 kHz, which is what all encoders keep; as long as before. */
export function smooth(samples: Float32Array): Float32Array {
  return filtered(samples, 1)
}

function decimate(samples: Float32Array): Float32Array {
  return filtered(samples, factor)
}

function filtered(samples: Float32Array, step: number): Float32Array {
  const middle = tapCount >> 1
  const out = new Float32Array(Math.floor(samples.length / step))
  for (let i = 0; i < out.length; i++) {
    let sum = 0
    const from = i * step - middle
    const first = Math.max(0, -from)
    const end = Math.min(tapCount, samples.length - from)
    for (let tap = first; tap < end; tap++) sum += taps[tap]! * samples[from + tap]!
    out[i] = sum
  }
  return out
}

function readDecimated(read: Programme['read']): Float32Array {
  const step = programmeRate * 60
  const parts: Float32Array[] = []
  for (let minute = 0; minute < 66; minute++) {
    // A margin on both sides, so that the joints are as good as the rest.
    const margin = 16 * factor
    const part = decimate(read(minute * step - margin, step + 2 * margin))
    parts.push(part.subarray(margin / factor, margin / factor + step / factor))
  }
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
