import type { Seconds } from '../../shared/model/time'
import { noise } from './noise'

/** Chords with overtones and a drum on every beat: music without a voice, the same for the same seed. */
export function makeMusic(options: {
  readonly duration: Seconds
  readonly rate: number
  readonly seed: number
}): Float32Array {
  const { duration, rate, seed } = options
  const beat = 0.5
  const hiss = noise(Math.round(duration * rate), seed)
  const roots = Float32Array.from(
    noise(Math.ceil(duration / (4 * beat)), seed + 1),
    (v) => 110 * 2 ** (Math.round(6 * v) / 12),
  )
  return hiss.map((drum, i) => {
    const time = i / rate
    const root = roots[Math.floor(time / (4 * beat))]!
    const inBeat = (time % beat) / beat
    let sound = 0.15 * drum * Math.exp(-12 * inBeat)
    for (const interval of [1, 1.26, 1.5]) {
      for (const overtone of [1, 2, 3, 4]) {
        sound +=
          (0.12 / overtone ** 1.5) * Math.sin(2 * Math.PI * root * interval * overtone * time) * (1 - 0.6 * inBeat)
      }
    }
    return sound
  })
}
