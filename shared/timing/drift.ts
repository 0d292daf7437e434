import type { Seconds } from '../model/time'
import type { FixedPoint } from './fixed-points'
import { timingTunables } from './tunables'

/**
 * Standard deviation of an estimated start at `time` between two fixed points. People's pace wanders, so the error
 * grows with the distance from a point whose time is known and shrinks towards the next: a Brownian bridge, to which
 * the uncertainty of the two ends is added in proportion to their nearness.
 */
export function driftBetween(from: FixedPoint, to: FixedPoint, time: Seconds): Seconds {
  const span = to.time - from.time
  if (span <= 0) return Math.max(from.deviation, to.deviation)
  const share = (time - from.time) / span
  const wander = timingTunables.driftVariance * span * share * (1 - share)
  return Math.sqrt(wander + (from.deviation * (1 - share)) ** 2 + (to.deviation * share) ** 2)
}

/** The chance that a normal error of this deviation (seconds) is under half a second: what `confidence` means. */
export function chanceWithinHalfSecond(deviation: Seconds): number {
  if (deviation <= 0) return 1
  return errorFunction(0.5 / (deviation * Math.SQRT2))
}

/** Abramowitz and Stegun 7.1.26, for x >= 0; right to 1.5e-7. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * x)
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.min(1, Math.max(0, 1 - tail * Math.exp(-x * x)))
}

/** The other way round: the deviation (seconds) of which such a confidence speaks. At most a minute. */
export function deviationOf(confidence: number): Seconds {
  const most = 60
  let low = 0
  let high: Seconds = most
  // The chance falls with the deviation; twenty halvings are exact to a tenth of a millisecond.
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (chanceWithinHalfSecond(middle) > confidence) low = middle
    else high = middle
  }
  return (low + high) / 2
}
