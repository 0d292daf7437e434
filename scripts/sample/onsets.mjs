import { rate } from './tools.mjs'

/** Seconds by which the finished file may differ from the plan; an encoder's delay left in would be 25 to 50 ms. */
const tolerance = 0.03
const frame = rate / 400

/**
 * Looks in the decoded mp3 for where each segment is first and last heard, as a listener's player will decode it.
 * @param {Float32Array} samples of the finished file
 * @param {{ start: number, end: number }[]} segments the planned times, in seconds
 * @returns {number} the largest difference of an onset, in seconds; throws where it is past the tolerance
 */
export function checkOnsets(samples, segments) {
  const differences = segments.map(({ start, end }) => {
    const energies = frames(samples, start - 0.15, Math.min(end, start + 1.5))
    const floor = Math.max(...energies) * 1e-4
    const ambient = Math.max(...energies.slice(0, 40)) * 2
    const first = energies.findIndex((energy) => energy > Math.max(floor, Math.min(ambient, floor * 10)))
    return first * (frame / rate) - 0.15
  })
  const worst = Math.max(...differences.map(Math.abs))
  const at = differences.findIndex((difference) => Math.abs(difference) === worst)
  if (worst > tolerance)
    throw new Error(`segment ${at + 1} begins ${Math.round((differences[at] ?? 0) * 1000)} ms from its planned time`)
  return worst
}

/**
 * @param {Float32Array} samples
 * @param {number} start
 * @param {number} end
 */
function frames(samples, start, end) {
  const from = Math.round(start * rate)
  return Array.from({ length: Math.floor(((end - start) * rate) / frame) }, (_, i) =>
    samples.subarray(from + i * frame, from + (i + 1) * frame).reduce((sum, x) => sum + x * x, 0),
  )
}
