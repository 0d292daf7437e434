import { rate } from './tools.mjs'

/** Our own music: two clocks ticking not quite together, a few plucked notes in D, a pad under them. All of it is sines. */
const hertz = {
  D2: 73.42,
  A2: 110,
  D3: 146.83,
  A3: 220,
  B3: 246.94,
  D4: 293.66,
  E4: 329.63,
  'F#4': 369.99,
  A4: 440,
  B4: 493.88,
  D5: 587.33,
  'F#5': 739.99,
}

/**
 * The tune climbs in the intro and comes home in the outro.
 * @type {Record<string, [seconds: number, note: keyof typeof hertz, loudness: number][]>}
 */
const tunes = {
  intro: [
    [0.5, 'D4', 1],
    [1, 'A4', 0.8],
    [1.5, 'F#4', 0.7],
    [2, 'B4', 0.9],
    [2.75, 'A4', 0.8],
    [3.25, 'D5', 1],
    [3.75, 'F#5', 0.55],
    [3.77, 'D3', 0.6],
  ],
  interlude: [
    [0.25, 'A4', 0.8],
    [0.75, 'D5', 0.9],
    [1.25, 'B4', 0.6],
  ],
  outro: [
    [0.5, 'F#5', 0.6],
    [1, 'D5', 0.8],
    [1.5, 'B4', 0.8],
    [2, 'A4', 0.9],
    [2.75, 'F#4', 0.8],
    [3.4, 'E4', 0.7],
    [4.2, 'D4', 1],
    [4.24, 'A3', 0.6],
    [4.28, 'D3', 0.7],
  ],
}

/** The chord under intro and outro, each note with its loudness. */
const chord = [
  [hertz.D2, 0.012],
  [hertz.A2, 0.012],
  [hertz.D3, 0.012],
  [hertz['F#4'], 0.004],
]

/** What makes a sine a string: [times the note's frequency, share, seconds to fall to a third]. */
const partials = [
  [1, 1, 1.1],
  [2, 0.32, 0.6],
  [3.01, 0.16, 0.32],
  [4.02, 0.07, 0.2],
  [5.98, 0.04, 0.1],
]

/**
 * One of the three pieces, already faded: it begins and ends in silence.
 * @param {'intro' | 'interlude' | 'outro'} name
 * @param {number} seconds
 */
export function playMusic(name, seconds) {
  const length = Math.round(seconds * rate)
  const dry = new Float32Array(length)
  for (const [at, note, loudness] of tunes[name] ?? []) add(dry, at, 3.5, pluck(hertz[note], loudness * 0.05))
  if (name !== 'interlude')
    for (const [frequency = 0, loudness = 0] of chord) add(dry, 0, seconds, pad(frequency, loudness, seconds))
  const wet = reverberate(dry)
  const ticks = new Float32Array(length)
  const ticking = seconds - (name === 'interlude' ? 1.2 : 2.2)
  for (let beat = 0; beat * 0.5 < ticking; beat++) {
    add(ticks, beat * 0.5, 0.09, tick(beat % 2 ? 1180 : 1480, 0.035))
    add(ticks, beat * 0.5 + 0.135, 0.09, tick(beat % 2 ? 1720 : 2050, 0.013))
  }
  return dry.map((x, i) => (x + 0.28 * (wet[i] ?? 0) + (ticks[i] ?? 0)) * envelope(i / rate, seconds))
}

/**
 * Rises in 30 ms; the last third falls away as a cosine, so that a voice can enter where it is nearly gone.
 * @param {number} time
 * @param {number} seconds
 */
function envelope(time, seconds) {
  const rise = Math.min(1, time / 0.03)
  const left = Math.max(0, (seconds - time) / (seconds / 3))
  return rise * (left >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * left))
}

/** @typedef {(time: number) => number} Wave seconds from its own beginning to a sample */

/**
 * @param {number} frequency
 * @param {number} loudness
 * @returns {Wave}
 */
function pluck(frequency, loudness) {
  return (t) => {
    const string = partials.reduce(
      (sum, [ratio = 1, share = 1, decay = 1]) => sum + share * Math.exp(-t / decay) * sine(ratio * frequency * t),
      0,
    )
    return loudness * Math.min(1, t / 0.004) * string
  }
}

/**
 * @param {number} frequency
 * @param {number} loudness
 * @param {number} seconds
 * @returns {Wave}
 */
function pad(frequency, loudness, seconds) {
  return (t) => {
    const swell = Math.sin((Math.PI * t) / seconds) ** 1.5
    const voices = sine(frequency * 0.998 * t) + sine(frequency * 1.002 * t) + 0.3 * sine(2 * frequency * t)
    return loudness * swell * voices
  }
}

/**
 * @param {number} frequency
 * @param {number} loudness
 * @returns {Wave}
 */
function tick(frequency, loudness) {
  return (t) => loudness * Math.exp(-t / 0.011) * sine(frequency * t) * Math.min(1, t / 0.0008)
}

/** @param {number} turns */
function sine(turns) {
  return Math.sin(2 * Math.PI * turns)
}

/**
 * @param {Float32Array} out
 * @param {number} at
 * @param {number} seconds
 * @param {Wave} wave
 */
function add(out, at, seconds, wave) {
  const from = Math.round(at * rate)
  const to = Math.min(out.length, from + Math.round(seconds * rate))
  for (let i = from; i < to; i++) out[i] = (out[i] ?? 0) + wave((i - from) / rate)
}

/**
 * Four damped combs and an allpass after M. R. Schroeder (1962): a small warm room.
 * @param {Float32Array} dry
 */
function reverberate(dry) {
  const wet = new Float32Array(dry.length)
  for (const delay of [713, 787, 887, 991]) {
    const line = new Float32Array(delay)
    let damped = 0
    dry.forEach((x, i) => {
      const echo = line[i % delay] ?? 0
      damped += 0.55 * (echo - damped)
      line[i % delay] = x + 0.82 * damped
      wet[i] = (wet[i] ?? 0) + 0.25 * echo
    })
  }
  const line = new Float32Array(211)
  return wet.map((x, i) => {
    const echo = line[i % 211] ?? 0
    const fed = x + 0.6 * echo
    line[i % 211] = fed
    return echo - 0.6 * fed
  })
}
