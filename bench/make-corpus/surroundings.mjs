import { readdirSync } from 'node:fs'
import path from 'node:path'
import { applyFilter, decode, fade, levelOf, rate, speechLevel } from './sound.mjs'

/** @typedef {import('./random.mjs').Random} Random */

const musicFolder = '/usr/share/asterisk/moh'

/**
 * A stretch of real music (Opsound's, for callers on hold), faded at both ends.
 * @param {Random} random
 * @param {number} seconds
 * @returns {Float32Array}
 */
export function music(random, seconds) {
  const files = readdirSync(musicFolder)
    .filter((name) => name.endsWith('.wav'))
    .sort()
  const whole = decode(path.join(musicFolder, random.pick(files)))
  const length = Math.round(seconds * rate)
  const from = Math.floor(random.between(0, Math.max(1, whole.length - length)))
  const samples = fade(whole.slice(from, from + length), 1)
  const gain = 0.1 / Math.max(1e-4, levelOf(samples))
  return samples.map((sample) => sample * gain)
}

/**
 * Adds noise like that of a room or a street, stronger in the low tones, `decibels` below the speech. In place.
 * @param {Random} random
 * @param {Float32Array} samples
 * @param {number} decibels
 */
export function addNoise(random, samples, decibels) {
  const gain = speechLevel(samples) * 10 ** (-decibels / 20)
  let low = 0
  for (let i = 0; i < samples.length; i++) {
    const white = random.between(-1, 1)
    low = 0.97 * low + 0.03 * white
    samples[i] = /** @type {number} */ (samples[i]) + gain * (0.6 * white + 5 * low)
  }
  return samples
}

/**
 * The sound of a bare room: the direct sound stays where it is, the echoes come after it.
 * @param {Float32Array} samples
 */
export function addEchoes(samples) {
  return applyFilter(samples, 'aecho=1:0.9:23|41|67|97|139|193|251:0.35|0.3|0.26|0.2|0.15|0.11|0.08')
}
