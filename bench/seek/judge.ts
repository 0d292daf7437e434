import type { Seconds } from '../../shared/model/time'
import type { Capture } from './ear'
import { energyOf, likenessOf, type Programme, smooth } from './find-sound'
import { programmeRate as rate } from './programme'

/** What was heard after one seek. Times are those by which captions are made. */
export interface Verdict {
  /** Of the first sound after the seek: how far it is from what was asked for. Positive: later in the recording. */
  readonly error: Seconds
  /** How far what is heard is from what the element says it plays. */
  readonly lie: Seconds
  /** From asking to the first sound. */
  readonly wait: Seconds
  /** Of the first 50 ms of it, against how they were recorded. */
  readonly onsetDb: number
}

const probeSize = 8704
const stepSize = 220
const leastLikeness = 0.5
/** So many steps of another sound end the way back: one alone may be a glitch. */
const patience = 3

/**
 * Finds in the programme what is heard at the end of the capture, and goes back from there to the first sound that
 * belongs to it. `late` is how much later the times of captions are than those of the programme. Null when what is heard
 * is nowhere in the programme.
 */
export function judge(capture: Capture, asked: Seconds, programme: Programme, late: Seconds): Verdict | null {
  const { claims } = capture
  const samples = capture.samples.map((sample) => (Number.isNaN(sample) ? 0 : sample))
  const probeAt = samples.length - probeSize
  const found = programme.find(samples.subarray(probeAt), asked - late)
  if (!found) return null
  const shift = found.shift - probeAt
  const reference = programme.read(Math.round(shift), samples.length)
  const [heard, truth] = [smooth(samples), smooth(reference)]
  const isSame = (at: number) =>
    likenessOf(heard.subarray(at, at + stepSize), truth.subarray(at, at + stepSize)) >= leastLikeness
  let first = probeAt
  let misses = 0
  for (let at = probeAt - stepSize; at >= 0 && misses < patience; at -= stepSize) {
    if (isSame(at)) {
      first = at
      misses = 0
    } else misses += 1
  }
  const timeAt = (sample: number) => (sample + shift) / rate + late
  const lies = claims.filter(({ sample }) => sample > first).map(({ sample, time }) => timeAt(sample) - time)
  const onset = Math.round(0.05 * rate)
  return {
    error: timeAt(first) - asked,
    lie: lies.sort((a, b) => a - b)[lies.length >> 1] ?? Number.NaN,
    wait: first / rate,
    onsetDb:
      10 * Math.log10(energyOf(heard.subarray(first, first + onset)) / energyOf(truth.subarray(first, first + onset))),
  }
}
