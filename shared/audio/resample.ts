/** Zero crossings of the sinc on each side: 12 keep aliases some 60 dB down, which speech features cannot see. */
const zeroCrossings = 12

/** The cut-off lies this far below half the lower rate, so that the filter's skirt ends before it folds back. */
const rollOff = 0.92

/** More phases than this (two rates with hardly a common divisor) are rounded to the nearest; the error is inaudible. */
const mostPhases = 1024

export interface Resampler {
  push(samples: Float32Array): Float32Array
  finish(): Float32Array
}

/**
 * Changes the sample rate of one channel as it streams by: a windowed-sinc low pass sampled at the rational ratio of the
 * two rates (J. O. Smith, "Digital Audio Resampling"). Memory is that of the filter, whatever the length.
 *
 * `push` returns the samples that are certain by then, `finish` the rest; together they are
 * `round(samples * to / from)`, and their time is that of the input: no delay is added. A rate that needs no change
 * gives the input back.
 */
export function createResampler(from: number, to: number): Resampler {
  if (!(from > 0 && to > 0)) throw new RangeError(`cannot resample from ${from} to ${to} Hz`)
  if (from === to) return { push: (samples) => samples.slice(), finish: () => new Float32Array(0) }
  const filter = makeFilter(from, to)
  const { reach } = filter
  /** The last input samples, beginning with sample `tailStart` of the stream. */
  let tail = new Float32Array(reach)
  let tailStart = -reach
  let received = 0
  let made = 0

  const produce = (input: Float32Array, until: number): Float32Array => {
    const joined = new Float32Array(tail.length + input.length)
    joined.set(tail)
    joined.set(input, tail.length)
    const count = Math.max(0, until - made)
    const output = new Float32Array(count)
    for (let i = 0; i < count; i++) output[i] = filter.at(joined, made + i, tailStart)
    made += count
    const keepFrom = Math.max(0, Math.floor((made * from) / to) - reach - tailStart)
    tail = joined.slice(keepFrom)
    tailStart += keepFrom
    return output
  }

  return {
    push(samples) {
      received += samples.length
      // An output sample is certain when the filter's whole reach of input is there.
      return produce(samples, Math.max(0, Math.floor(((received - reach - 1) * to) / from)))
    },
    finish() {
      const total = Math.round((received * to) / from)
      return produce(new Float32Array(2 * reach + 2), total)
    },
  }
}

function makeFilter(from: number, to: number) {
  const { reach, taps, phases, table } = makeFilterTable(from, to)
  const at = (samples: Float32Array, output: number, firstSample: number): number => {
    const position = (output * from) / to
    let whole = Math.floor(position)
    let phase = Math.round((position - whole) * phases)
    if (phase === phases) {
      phase = 0
      whole += 1
    }
    const first = whole - reach - firstSample
    const row = phase * taps
    let sum = 0
    // The tail and the padding at the end keep every index inside.
    for (let tap = 0; tap <= 2 * reach; tap++) sum += samples[first + tap]! * table[row + tap]!
    return sum
  }
  return { reach, at }
}

/** The low pass as a table: one row for each place that an output sample can have between two input samples. */
export interface FilterTable {
  /** Input samples on each side. */
  readonly reach: number
  /** Numbers in a row: `2 * reach + 1`, and zeros up to a multiple of four. */
  readonly taps: number
  readonly phases: number
  readonly table: Float32Array
}

export function makeFilterTable(from: number, to: number): FilterTable {
  const scale = Math.min(1, to / from) * rollOff
  const reach = Math.ceil(zeroCrossings / scale)
  const taps = Math.ceil((2 * reach + 1) / 4) * 4
  const phases = Math.min(mostPhases, to / greatestCommonDivisor(from, to))
  const table = new Float32Array(phases * taps)
  for (let phase = 0; phase < phases; phase++) {
    let sum = 0
    for (let tap = 0; tap <= 2 * reach; tap++) {
      const value = windowedSinc((tap - reach - phase / phases) * scale)
      table[phase * taps + tap] = value
      sum += value
    }
    // A constant stays that constant, at every phase.
    for (let tap = 0; tap <= 2 * reach; tap++) table[phase * taps + tap]! /= sum
  }
  return { reach, taps, phases, table }
}

/** sinc under a Blackman window that reaches zero at `zeroCrossings`. */
function windowedSinc(x: number): number {
  if (Math.abs(x) >= zeroCrossings) return 0
  const angle = (Math.PI * x) / zeroCrossings
  const window = 0.42 + 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle)
  return x === 0 ? 1 : (Math.sin(Math.PI * x) / (Math.PI * x)) * window
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
