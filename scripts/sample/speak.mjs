import { join } from 'node:path'
import { decode, rate, run } from './tools.mjs'

const gentle = 'ratio=3:attack=2:release=80:knee=6'

/** Warmth for small voices: rumble and mud out, a little air in, peaks held. Nothing here delays, so onsets stay put. */
/** @type {Record<'H' | 'G', { synthesise: (text: string, file: string) => void, filter: string }>} */
const voices = {
  H: {
    synthesise: (text, file) => run('text2wave', ['-eval', '(voice_cmu_us_slt_arctic_hts)', '-o', file], text),
    filter: `highpass=f=90,equalizer=f=260:t=q:w=1:g=-2,treble=g=5:f=3800,acompressor=threshold=-26dB:${gentle}`,
  },
  G: {
    synthesise: (text, file) =>
      run('flite', ['-voice', 'rms', '--setf', 'duration_stretch=1.05', '-t', text, '-o', file]),
    filter: `highpass=f=65,equalizer=f=220:t=q:w=1:g=-2,treble=g=3:f=4200,acompressor=threshold=-24dB:${gentle}`,
  },
}

/** Speech level before the whole is brought to its loudness, as RMS of the loud parts. */
const level = 0.1
/** Seconds kept, faded, on both sides of a sentence so that no consonant is clipped. */
const margin = 0.03

/**
 * Speaks one sentence. The samples hold `lead` samples of near silence, then the speech, then a short tail.
 * @param {'H' | 'G'} speaker
 * @param {string} sentence
 * @param {string} folder for the voice's file
 * @returns {{ samples: Float32Array, lead: number, length: number }} `length` in samples, of the speech alone
 */
export function speak(speaker, sentence, folder) {
  const { synthesise, filter } = voices[speaker]
  const file = join(folder, 'sentence.wav')
  synthesise(sentence, file)
  const raw = decode(file, filter)
  const extent = speechExtent(raw)
  const from = Math.max(0, extent.start - margin * rate)
  const to = Math.min(raw.length, extent.end + margin * rate)
  const samples = raw.slice(from, to)
  const gain = level / loudPartRms(samples)
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * gain * edgeFade(i, samples.length)
  return { samples, lead: extent.start - from, length: extent.end - extent.start }
}

/**
 * Where speech begins and ends: the first and last 5 ms whose energy is within 40 dB of the loudest.
 * @param {Float32Array} samples
 * @returns {{ start: number, end: number }} in samples, half open
 */
export function speechExtent(samples) {
  const energies = frameEnergies(samples)
  const floor = energies.reduce((a, b) => Math.max(a, b), 0) * 1e-4
  const first = energies.findIndex((energy) => energy > floor)
  const last = energies.findLastIndex((energy) => energy > floor)
  if (first < 0) throw new Error('the voice said nothing')
  return { start: first * frame, end: Math.min(samples.length, (last + 1) * frame) }
}

const frame = rate / 200

/** @param {Float32Array} samples */
function frameEnergies(samples) {
  return Array.from({ length: Math.ceil(samples.length / frame) }, (_, i) =>
    samples.subarray(i * frame, (i + 1) * frame).reduce((sum, x) => sum + x * x, 0),
  )
}

/** @param {Float32Array} samples */
function loudPartRms(samples) {
  const loud = frameEnergies(samples).sort((a, b) => b - a)
  const half = loud.slice(0, Math.ceil(loud.length / 2))
  return Math.sqrt(half.reduce((a, b) => a + b, 0) / (half.length * frame))
}

/**
 * @param {number} i
 * @param {number} length
 */
function edgeFade(i, length) {
  const ramp = Math.min(i, length - 1 - i) / (0.02 * rate)
  return ramp >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * ramp)
}
