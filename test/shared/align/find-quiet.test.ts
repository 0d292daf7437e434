import { describe, expect, it } from 'vitest'
import { findQuiet } from '../../../shared/align/find-quiet'

describe('findQuiet', () => {
  it.each<[string, [level: number, frames: number][], string]>([
    ['nothing in nothing', [], ''],
    ['all of silence', [[0, 100]], '100 quiet'],
    ['all of an even hum', [[90, 100]], '100 quiet'],
    [
      'all of a hum that wavers by less than speech does',
      [
        [90, 50],
        [100, 50],
      ],
      '100 quiet',
    ],
    [
      'pauses in speech',
      [
        [20, 60],
        [80, 100],
        [25, 40],
      ],
      '60 quiet, 100 sound, 40 quiet',
    ],
    [
      'pauses over a loud hum',
      [
        [70, 60],
        [120, 100],
        [72, 40],
      ],
      '60 quiet, 100 sound, 40 quiet',
    ],
    [
      'no pause in the stop of a consonant',
      [
        [20, 60],
        [80, 50],
        [20, 5],
        [80, 50],
      ],
      '60 quiet, 105 sound',
    ],
    [
      'a pause of 120 ms',
      [
        [20, 60],
        [80, 50],
        [20, 6],
        [80, 50],
      ],
      '60 quiet, 50 sound, 6 quiet, 50 sound',
    ],
    [
      'no sound in a click',
      [
        [20, 60],
        [80, 2],
        [20, 30],
        [80, 50],
      ],
      '92 quiet, 50 sound',
    ],
  ])('finds %s', (_name, runs, expected) => {
    const levels = Uint8Array.from(runs.flatMap(([level, frames]) => new Array<number>(frames).fill(level)))
    expect(describeRuns(findQuiet(levels))).toBe(expected)
  })

  it('goes by the minute around, not by the whole file', () => {
    const speech = (floor: number, loud: number) =>
      Array.from({ length: 6000 }, (_, i) => (i % 100 < 30 ? floor : loud))
    const quiet = findQuiet(Uint8Array.from([...speech(10, 60), ...speech(80, 130)]))
    const share = (from: number, to: number) => quiet.subarray(from, to).reduce((a, b) => a + b, 0) / (to - from)
    expect(share(0, 4000)).toBeCloseTo(0.3, 2)
    expect(share(8000, 12_000)).toBeCloseTo(0.3, 2)
  })
})

function describeRuns(quiet: Uint8Array): string {
  const runs: { value: number; frames: number }[] = []
  for (const value of quiet) {
    const last = runs.at(-1)
    if (last?.value === value) last.frames++
    else runs.push({ value, frames: 1 })
  }
  return runs.map(({ value, frames }) => `${frames} ${value ? 'quiet' : 'sound'}`).join(', ')
}
