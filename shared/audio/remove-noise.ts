/** How slowly the power of a band is followed, per window of 10 ms. */
const powerMemory = 0.7
/** How slowly the floor under it rises, and how slowly it falls. */
const risingMemory = 0.995
const fallingMemory = 0.5
/** How a loud sound fades in what masks the echo after it, and what is left of a masked sound. */
const maskMemory = 0.85
const maskedShare = 0.2
/** No band is turned down, or up, by more than this (in power). */
const mostGain = 20
/** Bands on either side whose gains are averaged. */
const gainReach = 4

/**
 * Makes a function that turns down, in each band of a window's spectrum, what has been there all the time (hiss, hum, a
 * room) and what is but the echo of something louder just before. The acoustic model was trained on sound treated like
 * this. Windows come in order, 10 ms apart; the first is left as it is. The idea is that of power-normalised cepstra (Kim and Stern, 2012): the
 * floor of a band is what its power falls to again and again; what rises above it is signal.
 */
export function createNoiseRemover(bands: number): (energies: Float64Array) => void {
  const power = new Float64Array(bands)
  const floor = new Float64Array(bands)
  const signal = new Float64Array(bands)
  const residue = new Float64Array(bands)
  const mask = new Float64Array(bands)
  const gain = new Float64Array(bands)
  let isFirst = true

  function begin(energies: Float64Array): void {
    power.set(energies)
    for (let b = 0; b < bands; b++) {
      floor[b] = energies[b]! / mostGain
      residue[b] = mask[b] = energies[b]! - floor[b]!
    }
    isFirst = false
  }

  return (energies) => {
    if (isFirst) return begin(energies)
    for (let b = 0; b < bands; b++) {
      power[b] = follow(power[b]!, energies[b]!, powerMemory)
      floor[b] = followFloor(floor[b]!, power[b]!)
      signal[b] = Math.max(power[b]! - floor[b]!, 0)
      residue[b] = followFloor(residue[b]!, signal[b]!)
      const masking = maskMemory * mask[b]!
      const heard = signal[b]! < masking ? maskedShare * masking : signal[b]!
      mask[b] = Math.max(signal[b]!, masking)
      const kept = Math.max(heard, residue[b]!)
      gain[b] = power[b]! > 0 ? Math.min(mostGain, Math.max(1 / mostGain, kept / power[b]!)) : 1
    }
    for (let b = 0; b < bands; b++) {
      const [from, to] = [Math.max(0, b - gainReach), Math.min(bands - 1, b + gainReach)]
      let sum = 0
      for (let near = from; near <= to; near++) sum += gain[near]!
      energies[b]! *= sum / (to - from + 1)
    }
  }
}

function follow(before: number, now: number, memory: number): number {
  return memory * before + (1 - memory) * now
}

function followFloor(before: number, now: number): number {
  return follow(before, now, now >= before ? risingMemory : fallingMemory)
}
