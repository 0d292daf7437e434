import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Everything is mixed at this rate (samples a second): above what any of the voices holds. */
export const rate = 24_000

/**
 * One piece of speech with what is said in it. `onset` and `offset` are the first and the last sample that is
 * speech: what lies outside them is the recording's own silence, which no listener would call the line's start.
 * @typedef {object} Clip
 * @property {string} id
 * @property {string} text
 * @property {Float32Array} samples
 * @property {number} onset
 * @property {number} offset
 */

/** Samples of quiet kept on each side of a clip (0.06 s), so that cutting it out is not heard. */
const margin = Math.round(0.06 * rate)

/**
 * Reads any audio file to one channel at `rate`. `filter` is an ffmpeg audio filter (`atempo=1.35`).
 * @param {string} file
 * @param {{ format?: string, filter?: string }} [how]
 * @returns {Float32Array}
 */
export function decode(file, how = {}) {
  const input = [...(how.format ? ['-f', how.format] : []), '-i', file]
  return runFfmpeg([...input, ...(how.filter ? ['-af', how.filter] : [])])
}

/**
 * `decode` for many files at once: one process for each fifty of them.
 * @param {readonly string[]} files
 * @param {{ format?: string, filter?: string }} [how]
 * @returns {Float32Array[]}
 */
export function decodeAll(files, how = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'make-corpus-'))
  try {
    /** @type {Float32Array[]} */
    const sounds = []
    for (let from = 0; from < files.length; from += 50) {
      const batch = files.slice(from, from + 50)
      const outputs = batch.map((_, i) => path.join(folder, `${i}.f32`))
      const inputs = batch.flatMap((file) => [...(how.format ? ['-f', how.format] : []), '-i', file])
      const maps = outputs.flatMap((file, i) => [
        ...['-map', `${i}:a`, ...(how.filter ? ['-af', how.filter] : [])],
        ...['-f', 'f32le', '-ar', String(rate), '-ac', '1', file],
      ])
      execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...inputs, ...maps])
      for (const file of outputs) sounds.push(toSamples(readFileSync(file)))
    }
    return sounds
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Passes samples through an ffmpeg audio filter.
 * @param {Float32Array} samples
 * @param {string} filter
 * @returns {Float32Array}
 */
export function applyFilter(samples, filter) {
  const raw = ['-f', 'f32le', '-ar', String(rate), '-ac', '1']
  return runFfmpeg([...raw, '-i', 'pipe:0', '-af', filter], samples)
}

/**
 * @param {readonly string[]} args
 * @param {Float32Array} [input]
 */
function runFfmpeg(args, input) {
  const bytes = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-nostdin', ...args, '-f', 'f32le', '-ar', String(rate), '-ac', '1', 'pipe:1'],
    {
      maxBuffer: 2 ** 31 - 1,
      ...(input ? { input: Buffer.from(input.buffer, input.byteOffset, input.byteLength) } : {}),
    },
  )
  return toSamples(bytes)
}

/** @param {Uint8Array} bytes */
function toSamples(bytes) {
  return new Float32Array(Uint8Array.from(bytes).buffer)
}

/**
 * Finds where the speech of a recording begins and ends and cuts it there, with a little quiet on both sides.
 * Speech is what stays for 15 ms above a level 40 dB below the loud parts, or three times the quietest part of the
 * recording where that is higher. Undefined where there is next to nothing to hear.
 * @param {Float32Array} samples
 * @param {{ id: string, text: string }} what
 * @returns {Clip | undefined}
 */
export function cutSpeech(samples, what) {
  const hop = Math.round(0.005 * rate)
  const levels = levelsOf(samples, hop)
  if (levels.length < 20) return undefined
  const sorted = Float32Array.from(levels).sort()
  const loud = at(sorted, 0.95)
  const quiet = Math.min(at(sorted, 0.05), loud * 10 ** (-45 / 20))
  if (loud < 1e-3) return undefined
  const limit = Math.max(loud * 10 ** (-40 / 20), 3 * quiet)
  const isHeard = (/** @type {number} */ i) => [0, 1, 2].every((on) => (levels[i + on] ?? limit) >= limit)
  let first = 0
  while (first < levels.length && !isHeard(first)) first++
  let last = levels.length - 1
  while (last > first && ![0, -1].every((on) => (levels[last + on] ?? 0) >= limit)) last--
  const from = Math.max(0, first * hop - margin)
  const to = Math.min(samples.length, (last + 1) * hop + margin)
  return {
    ...what,
    samples: fade(samples.slice(from, to)),
    onset: first * hop - from,
    offset: Math.min(samples.length, (last + 1) * hop) - from,
  }
}

/**
 * Root mean square of each `hop` samples.
 * @param {Float32Array} samples
 * @param {number} hop
 */
export function levelsOf(samples, hop) {
  const levels = new Float32Array(Math.floor(samples.length / hop))
  for (let i = 0; i < levels.length; i++) levels[i] = levelOf(samples.subarray(i * hop, (i + 1) * hop))
  return levels
}

/**
 * Root mean square.
 * @param {Float32Array} samples
 */
export function levelOf(samples) {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / Math.max(1, samples.length))
}

/**
 * How loud the speech of a clip is, its pauses not counted: the level that a tenth of it passes.
 * @param {Float32Array} samples
 */
export function speechLevel(samples) {
  return at(levelsOf(samples, Math.round(0.02 * rate)).sort(), 0.9)
}

/**
 * Fades both ends over 10 ms (or `seconds`), in place, and returns the same array.
 * @param {Float32Array} samples
 * @param {number} [seconds]
 */
export function fade(samples, seconds = 0.01) {
  const length = Math.min(Math.round(seconds * rate), samples.length >> 1)
  for (let i = 0; i < length; i++) {
    samples[i] = /** @type {number} */ (samples[i]) * (i / length)
    const end = samples.length - 1 - i
    samples[end] = /** @type {number} */ (samples[end]) * (i / length)
  }
  return samples
}

/**
 * @param {Float32Array} sorted
 * @param {number} share
 */
function at(sorted, share) {
  return /** @type {number} */ (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))])
}
