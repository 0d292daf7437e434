import { describe, expect, it } from 'vitest'
import { createPeaks } from '../../../shared/audio/peaks'
import { matchedGains, trackLoudness } from '../../../shared/audio/track-loudness'
import { noise } from '../../support/noise'

/** Bursts of noise and pauses, as speech has them: the outline, at so many dB of full scale. */
function talk({ level, seconds = 60, seed = 1 }: { level: number; seconds?: number; seed?: number }) {
  const samples = noise(seconds * 16_000, seed)
  const amplitude = 10 ** (level / 20)
  for (let i = 0; i < samples.length; i++) {
    const isPause = (i / 16_000) % 3 > 2.2
    samples[i] = samples[i]! * amplitude * (isPause ? 0.003 : 0.4 + 0.6 * Math.abs(Math.sin(i / 4000)))
  }
  const peaks = createPeaks()
  peaks.push(samples)
  return { pairs: peaks.finish(), known: [{ start: 0, end: seconds }] }
}
const loudnessOf = ({ pairs, known }: ReturnType<typeof talk>) => trackLoudness(pairs, known)

describe('the loudness of a recording', () => {
  it('differs by as much as the recordings do', () => {
    const loud = loudnessOf(talk({ level: -6 }))!
    for (const quieter of [3, 9, 15]) {
      const quiet = loudnessOf(talk({ level: -6 - quieter, seed: 2 }))!
      expect(Math.abs(loud - quiet - quieter)).toBeLessThan(0.7)
    }
  })

  it('is not changed by silence before and after', () => {
    const plain = talk({ level: -9 })
    const silence = new Int8Array(120 * 200)
    const pairs = new Int8Array([...silence, ...plain.pairs, ...silence])
    const known = [{ start: 0, end: 300 }]
    expect(trackLoudness(pairs, known)).toBeCloseTo(loudnessOf(plain)!, 1)
  })

  it('is told by what is known of the sound, and not at all by too little', () => {
    const { pairs } = talk({ level: -9 })
    expect(trackLoudness(pairs, [{ start: 10, end: 40 }])).toBeCloseTo(
      trackLoudness(pairs, [{ start: 0, end: 60 }])!,
      0,
    )
    expect(trackLoudness(pairs, [{ start: 0, end: 3 }])).toBeNull()
    expect(trackLoudness(new Int8Array(12_000), [{ start: 0, end: 60 }])).toBeNull()
  })
})

describe('recordings side by side', () => {
  it('9 dB apart end within 1 dB', () => {
    const levels = [talk({ level: -4 }), talk({ level: -13, seed: 3 })].map((each) => loudnessOf(each)!)
    const gains = matchedGains(levels)
    const after = levels.map((level, i) => level + 20 * Math.log10(gains[i]!))
    expect(Math.abs(after[0]! - after[1]!)).toBeLessThan(1)
    // The truth, and not our measure of it.
    expect(Math.abs(20 * Math.log10(gains[0]!) + 9)).toBeLessThan(1)
    expect(gains[1]).toBe(1)
  })

  it('are made quieter, never louder, and by no more than 12 dB', () => {
    expect(matchedGains([-10, -40])).toEqual([10 ** (-12 / 20), 1])
    expect(matchedGains([-20, -14, -17]).map((gain) => Math.round(20 * Math.log10(gain)))).toEqual([0, -6, -3])
  })

  it('stay as they are where the loudness is not known', () => {
    expect(matchedGains([null, -20])).toEqual([1, 1])
    expect(matchedGains([null, -20, -26])[0]).toBe(1)
    expect(matchedGains([])).toEqual([])
  })
})
