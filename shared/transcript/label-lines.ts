/** Evidence this strong (nats) is taken at its word when the file's habits are learned. */
const confident = 2

/** What it costs to take a line and its echo for one language (nats). */
const echoInOneLanguage = 3

/** No habit is so firm that a file may not break it once: a heading, a missing translation (nats). */
const firmest = 2.5

/**
 * Tells which of two languages each line is in: 0 for the first, 1 for the second.
 *
 * A line alone is often doubtful ("OK.", "Figma, Asana", a quotation), but a file has habits: the languages take
 * turns, or one comes wholly before the other, or each pair stands between blank lines. So the lines are read as a
 * hidden Markov chain of two states: how often each language follows each, with and without a blank line between, is
 * learned from the lines that are certain, and the likeliest whole reading is found with the Viterbi algorithm.
 *
 * `evidence[i]` is the log of how much likelier line i is in the first language than in the second;
 * `breaks[i]` is 1 where a blank line stands above it; `echoes[i]` is 1 where it repeats the line above word for word,
 * which is how names and brands are translated.
 */
export function labelLines(evidence: Float32Array, breaks: Uint8Array, echoes: Uint8Array): Uint8Array {
  const count = evidence.length
  const labels = new Uint8Array(count)
  if (count === 0) return labels
  const cost = transitionCosts(evidence, breaks)
  const cameFromOther = new Uint8Array(count * 2)
  let first = -evidence[0]! / 2
  let second = evidence[0]! / 2
  for (let i = 1; i < count; i++) {
    const at = breaks[i]! * 4
    const stay = echoes[i]! * echoInOneLanguage
    const stayFirst = first + cost[at]! + stay
    const toFirst = second + cost[at + 2]!
    const staySecond = second + cost[at + 3]! + stay
    const toSecond = first + cost[at + 1]!
    if (toFirst < stayFirst) cameFromOther[2 * i] = 1
    if (toSecond < staySecond) cameFromOther[2 * i + 1] = 1
    first = Math.min(stayFirst, toFirst) - evidence[i]! / 2
    second = Math.min(staySecond, toSecond) + evidence[i]! / 2
  }
  let label = first <= second ? 0 : 1
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label
    if (cameFromOther[2 * i + label] === 1) label = 1 - label
  }
  return labels
}

/** Costs (nats) at `[break * 4 + from * 2 + to]`. */
function transitionCosts(evidence: Float32Array, breaks: Uint8Array): Float64Array {
  const seen = new Float64Array(8)
  // Taking turns is what bilingual files do, so that is what is believed until the file says otherwise.
  const prior = [0.3, 0.7, 0.7, 0.3]
  for (let i = 0; i < 8; i++) seen[i] = prior[i % 4]!
  for (let i = 1; i < evidence.length; i++) {
    if (Math.abs(evidence[i]!) < confident || Math.abs(evidence[i - 1]!) < confident) continue
    seen[breaks[i]! * 4 + (evidence[i - 1]! > 0 ? 0 : 2) + (evidence[i]! > 0 ? 0 : 1)]! += 1
  }
  return seen.map((times, i) => Math.min(firmest, -Math.log(times / (seen[i & ~1]! + seen[i | 1]!))))
}
