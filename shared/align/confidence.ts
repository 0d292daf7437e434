/**
 * The chance that a segment's start is within half a second of the truth, by how much better its text fits than its
 * reverse and by whether passes that go by different costs agree on it. The shape and its
 * numbers are set by hand, not fitted: no calibration has been measured yet.
 *
 * @param agrees whether all passes have the start within a second
 */
export function startConfidence(margin: number, phones: number, agrees: boolean): number {
  const fits = 1 / (1 + Math.exp(-(margin - 0.25) / 0.12))
  const enough = phones / (phones + 1)
  return (agrees ? 0.995 : 0.93) * (0.3 + 0.7 * fits) * enough
}
