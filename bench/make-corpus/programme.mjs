import { rate, speechLevel } from './sound.mjs'

/** @typedef {import('./sound.mjs').Clip} Clip */

/**
 * One line of the text with its true times (seconds), as the bench reads it. Without times: not in the audio. In
 * `sides` the times of each language, where both are spoken.
 * @typedef {object} TrueSegment
 * @property {number | null} start
 * @property {number | null} end
 * @property {false} [spoken]
 * @property {string} text
 * @property {string} [translation]
 * @property {Record<string, { start: number, end: number }>} [sides]
 */

/** @typedef {{ text: string, translation?: string }} Line */

/**
 * A recording put together piece by piece. Every piece is placed at a whole sample, so the true times are known
 * exactly; what is laid over the whole (music, noise, an echo) comes afterwards and moves nothing.
 */
export class Programme {
  /** @type {{ at: number, samples: Float32Array, gain: number }[]} */
  #pieces = []
  #cursor = 0
  /** @type {TrueSegment[]} */
  segments = []

  /** How long it is by now, in seconds. */
  get seconds() {
    return this.#cursor / rate
  }

  /** @param {number} seconds */
  pause(seconds) {
    this.#cursor += Math.round(seconds * rate)
  }

  /**
   * Speaks one line of the text: the clips in order, with a pause (seconds) before each but the first.
   * @param {readonly Clip[]} clips
   * @param {Line} line
   * @param {() => number} pause
   */
  say(clips, line, pause) {
    this.segments.push({ ...this.#speak(clips, pause), ...line })
  }

  /**
   * Speaks one line in two languages, one after the other.
   * @param {readonly { language: string, clips: readonly Clip[] }[]} sides in the order in which they are heard
   * @param {Line} line
   * @param {() => number} pause
   */
  sayTwice(sides, line, pause) {
    /** @type {Record<string, { start: number, end: number }>} */
    const times = {}
    for (const [i, { language, clips }] of sides.entries()) {
      if (i > 0) this.pause(pause())
      times[language] = this.#speak(clips, pause)
    }
    const all = Object.values(times)
    const start = Math.min(...all.map((side) => side.start))
    const end = Math.max(...all.map((side) => side.end))
    this.segments.push({ start, end, ...line, sides: times })
  }

  /**
   * A line of the text that nobody says.
   * @param {Line} line
   */
  leaveOut(line) {
    this.segments.push({ start: null, end: null, spoken: false, ...line })
  }

  /**
   * Speech that is not in the text.
   * @param {readonly Clip[]} clips
   * @param {() => number} pause
   */
  digress(clips, pause) {
    this.#speak(clips, pause)
  }

  /**
   * Music, or any other sound, alone. `gain` is a factor.
   * @param {Float32Array} samples
   * @param {number} [gain]
   */
  play(samples, gain = 1) {
    this.#pieces.push({ at: this.#cursor, samples, gain })
    this.#cursor += samples.length
  }

  /**
   * Lays a sound over what is there already, from `from` (seconds) on.
   * @param {Float32Array} samples
   * @param {number} from
   * @param {number} gain
   */
  layOver(samples, from, gain) {
    this.#pieces.push({ at: Math.round(from * rate), samples, gain })
  }

  /**
   * All pieces in one, brought to a common loudness and kept from clipping.
   * @returns {Float32Array}
   */
  mix() {
    const whole = new Float32Array(this.#cursor)
    for (const { at, samples, gain } of this.#pieces) {
      const length = Math.min(samples.length, whole.length - at)
      for (let i = 0; i < length; i++) whole[at + i] = (whole[at + i] ?? 0) + (samples[i] ?? 0) * gain
    }
    let peak = 0
    for (const sample of whole) peak = Math.max(peak, Math.abs(sample))
    const gain = Math.min(0.12 / Math.max(1e-4, speechLevel(whole)), 0.97 / Math.max(1e-4, peak))
    for (let i = 0; i < whole.length; i++) whole[i] = /** @type {number} */ (whole[i]) * gain
    return whole
  }

  /**
   * @param {readonly Clip[]} clips
   * @param {() => number} pause
   */
  #speak(clips, pause) {
    let start = Number.POSITIVE_INFINITY
    let end = 0
    for (const [i, clip] of clips.entries()) {
      if (i > 0) this.pause(pause())
      start = Math.min(start, (this.#cursor + clip.onset) / rate)
      end = (this.#cursor + clip.offset) / rate
      this.play(clip.samples)
    }
    if (clips.length === 0) throw new Error('nothing to say')
    return { start: rounded(start), end: rounded(end) }
  }
}

/** @param {number} seconds */
function rounded(seconds) {
  return Math.round(seconds * 1e4) / 1e4
}
