import { describe, expect, it } from 'vitest'
import { syllablesOf } from '../../bench/make-corpus/mandarin.mjs'
import { Programme } from '../../bench/make-corpus/programme.mjs'
import { Random } from '../../bench/make-corpus/random.mjs'
import { cutSpeech, rate } from '../../bench/make-corpus/sound.mjs'
import { eastern } from '../../bench/make-corpus/texts/eastern.mjs'
import { english } from '../../bench/make-corpus/texts/english.mjs'
import { western } from '../../bench/make-corpus/texts/western.mjs'

/** A tone between two silences, in seconds. */
function tone(before: number, sounding: number, after: number): Float32Array {
  const from = before * rate
  const until = (before + sounding) * rate
  return Float32Array.from({ length: Math.round((before + sounding + after) * rate) }, (_, i) =>
    i >= from && i < until ? 0.3 * Math.sin(i / 8) : 0,
  )
}

function clip(before: number, sounding: number, after: number) {
  const cut = cutSpeech(tone(before, sounding, after), { id: 'a', text: 'A.' })
  if (!cut) throw new Error('nothing was heard')
  return cut
}

describe('cutSpeech', () => {
  it('keeps the sound, and says where it begins and ends to 5 ms', () => {
    const { samples, onset, offset } = clip(0.4, 1, 0.7)
    expect((offset - onset) / rate).toBeCloseTo(1, 2)
    expect(Math.max(...samples.subarray(0, onset).map(Math.abs))).toBeLessThan(0.01)
    expect(samples.length / rate).toBeLessThan(1.15)
  })

  it('hears nothing in silence', () => {
    expect(cutSpeech(new Float32Array(rate), { id: 'a', text: 'A.' })).toBeUndefined()
  })
})

describe('a programme', () => {
  const pause = () => 0.25

  it('knows to the sample when each line is spoken', () => {
    const programme = new Programme()
    programme.pause(2)
    programme.say([clip(0.4, 1, 0.7), clip(0, 0.5, 0)], { text: 'A. A.' }, pause)
    programme.leaveOut({ text: 'B.' })
    programme.play(new Float32Array(rate))
    programme.digress([clip(0, 1, 0)], pause)
    programme.say([clip(0.2, 1, 0)], { text: 'C.' }, pause)
    const [first, second, third] = programme.segments
    const samples = programme.mix()
    for (const segment of [first, third]) {
      const start = Math.round(segment!.start! * rate)
      expect(Math.abs(samples[start - 30]!)).toBeLessThan(1e-3)
      expect(Math.max(...samples.subarray(start, start + 300).map(Math.abs))).toBeGreaterThan(0.05)
    }
    expect(second).toMatchObject({ start: null, end: null, spoken: false })
    expect(third!.start!).toBeGreaterThan(first!.end! + 2)
  })

  it('knows the times of both languages of a line that is said twice', () => {
    const programme = new Programme()
    const sides = ['en', 'es'].map((language) => ({ language, clips: [clip(0.1, 1, 0.1)] }))
    programme.sayTwice(sides, { text: 'A.' }, pause)
    const [segment] = programme.segments
    expect(segment!.sides!.es!.start).toBeGreaterThan(segment!.sides!.en!.end)
    expect(segment).toMatchObject({ start: segment!.sides!.en!.start, end: segment!.sides!.es!.end })
  })
})

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: string) => new Random(seed).shuffle(Array.from({ length: 30 }, (_, i) => i))
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(draw('a').sort((x, y) => x - y)).toEqual(Array.from({ length: 30 }, (_, i) => i))
  })
})

describe('the story', () => {
  it.each(Object.entries({ ...western, ...eastern }))('has all its lines: %s', (_language, lines) => {
    expect(lines).toHaveLength(english.length)
    expect(new Set(lines.map(String)).size).toBe(lines.length)
  })

  it('can be spelled in the syllables of Mandarin', () => {
    const syllables = eastern.zh.flatMap((line) => syllablesOf(line)).filter((part) => typeof part === 'string')
    expect(syllables.length).toBeGreaterThan(400)
    expect(syllables.every((syllable) => /^[\u3105-\u3129]{1,3}[1-4]?$/.test(syllable))).toBe(true)
  })
})
