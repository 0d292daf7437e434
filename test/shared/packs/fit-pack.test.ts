import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { fitPack, type OwnTrack } from '../../../shared/packs/fit-pack'
import { type Pack, readPack, type SoundFacts, writePack } from '../../../shared/packs/pack'
import { sha256 } from '../../../shared/packs/sha256'
import { textPrints } from '../../../shared/packs/text-prints'
import { checkTimeline } from '../../../shared/timeline/check-timeline'

const salt = '0123456789abcdef0123456789abcdef'
const words = ['river', 'stone', 'walk', 'slowly', 'honest', 'guest', 'rain', 'north', 'bridge', 'valley', 'winter']
const segments: readonly Segment[] = Array.from({ length: 40 }, (_, line) => ({
  texts: {
    en: `Line ${line} of the ${words[line % 11]} and the ${words[(line * 7) % 11]}.`,
    'zh-Hans': `第${line}句话`,
  },
  line,
}))
const cues: readonly Cue[] = segments.map((_, line) =>
  line === 5
    ? { source: 'absent', confidence: 0.9 }
    : {
        source: line === 9 ? 'anchored' : 'aligned',
        start: line * 10 + 0.1234,
        end: line * 10 + 8,
        confidence: 0.95,
      },
)
/** Loud and soft by chance, but the same each time. */
const sound = (seed: number, steps: number) =>
  Array.from({ length: steps }, (_, step) => sha256(`${seed} ${step}`)[0]!.toString(16).at(-1)).join('')
const audio: SoundFacts = { sha256: 'a'.repeat(64), duration: 400, sound: sound(1, 1600) }
const pack: Pack = { salt, prints: textPrints(segments, salt), tracks: [{ audio, spoken: { language: 'en' }, cues }] }
const own = (facts: Partial<SoundFacts> = {}): OwnTrack => ({ key: 'original', audio: { ...audio, ...facts } })
const startsOf = (list: readonly Cue[]) => list.map((cue) => (cue.source === 'absent' ? null : cue.start))
const fitted = (fit: ReturnType<typeof fitPack>) => {
  if (fit.kind !== 'fits') throw new Error(fit.kind)
  return fit.tracks[0]!
}

describe('a pack as a file', () => {
  it('is read as it was written, to the millisecond', () => {
    const read = readPack(writePack(pack)) as Pack
    expect(read.prints).toEqual(pack.prints)
    expect(startsOf(read.tracks[0]!.cues)).toEqual(startsOf(cues).map((at) => at && Math.round(at * 1000) / 1000))
  })

  it('holds no word of the text', () => {
    const file = writePack(pack)
    for (const word of [...words, 'Line', '句']) expect(file).not.toContain(word)
    const other = writePack({ ...pack, salt: 'f'.repeat(32), prints: textPrints(segments, 'f'.repeat(32)) })
    expect(Object.values(textPrints(segments, 'f'.repeat(32))).flat()).not.toContain(pack.prints.en![0])
    expect(other).not.toContain(pack.prints.en![0])
  })

  it('is refused when it is newer, damaged, or out of order', () => {
    const file = JSON.parse(writePack(pack))
    const changed = (change: object) => readPack(JSON.stringify({ ...file, ...change }))
    expect(changed({})).toHaveProperty('salt')
    expect(changed({ version: 2 })).toBe('newer')
    expect(changed({ format: 'other' })).toBe('damaged')
    expect(changed({ segments: 41 })).toBe('damaged')
    expect(changed({ tracks: [] })).toBe('damaged')
    const [track] = file.tracks
    expect(changed({ tracks: [{ ...track, cues: track.cues.toReversed() }] })).toBe('damaged')
    expect(changed({ tracks: [{ ...track, audio: { ...track.audio, duration: 100 } }] })).toBe('damaged')
    expect(readPack('{')).toBe('damaged')
    expect(readPack('null')).toBe('damaged')
  })

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(['newer', 'damaged']).toContain(readPack(text))
      }),
    )
  })
})

describe('a pack on another machine', () => {
  it('gives the same file its times; what was fixed there is found here', () => {
    const { timeline, isUnsure } = fitted(fitPack(pack, segments, [own()]))
    expect(startsOf(timeline.cues)).toEqual(startsOf(cues))
    expect(timeline.cues.map(({ source }) => source)).toEqual(cues.map((c, i) => (i === 9 ? 'aligned' : c.source)))
    expect(isUnsure).toBe(false)
  })

  it('knows a text again that differs in a line, and lays that line between the others', () => {
    const text = segments
      .with(20, { texts: { en: 'Something else altogether.' }, line: 20 })
      .toSpliced(30, 1)
      .toSpliced(3, 0, { texts: { en: 'A line from the sponsor of it all.' }, line: 3 })
    const fit = fitPack(pack, text, [own()])
    const { timeline } = fitted(fit)
    expect(checkTimeline(timeline, text.length)).toEqual([])
    expect(timeline.cues[22]).toMatchObject({ source: 'aligned', start: 210.1234 })
    const [before, changed, after] = startsOf(timeline.cues.slice(20, 23)) as [number, number, number]
    expect(timeline.cues[21]?.source).toBe('estimated')
    expect(changed).toBeGreaterThan(before)
    expect(changed).toBeLessThan(after)
    expect(fit).toMatchObject({ matched: 38, count: 40 })
  })

  it('knows the text by either language, where the other was translated anew', () => {
    const text = segments.map((segment) => ({
      ...segment,
      texts: { 'zh-Hans': segment.texts['zh-Hans']!, en: 'New.' },
    }))
    expect(fitPack(pack, text, [own()])).toMatchObject({ kind: 'fits', matched: 40 })
  })

  it('knows another encoding of the recording, with something before it', () => {
    const later = 12 * 4
    const facts = { sha256: 'b'.repeat(64), duration: 412, sound: `${'3'.repeat(later)}${audio.sound}` }
    const { timeline, isUnsure } = fitted(fitPack(pack, segments, [own(facts)]))
    expect(isUnsure).toBe(false)
    expect((startsOf(timeline.cues)[7] ?? 0) - (startsOf(cues)[7] ?? 0)).toBeCloseTo(12, 0)
  })

  it('is refused for another recording, with the lengths of both', () => {
    const facts = { sha256: 'b'.repeat(64), sound: sound(5, 1400), duration: 350 }
    expect(fitPack(pack, segments, [own(facts)])).toEqual({ kind: 'other-audio', theirs: 400, ours: 350 })
    const asLong = { ...facts, duration: 400 }
    expect(fitPack(pack, segments, [own(asLong)]).kind).toBe('other-audio')
  })

  it('goes by the length alone where nothing else is known, and says so', () => {
    const unknown = { sha256: null, sound: null }
    expect(fitted(fitPack(pack, segments, [own({ ...unknown, duration: 400.6 })])).isUnsure).toBe(true)
    expect(fitPack(pack, segments, [own({ ...unknown, duration: 402 })]).kind).toBe('other-audio')
  })

  it('is refused for another text, with the number of lines that are known', () => {
    const other = segments.map(({ line }) => ({ texts: { en: `Quite another thing, number ${line * 3}.` }, line }))
    const some = [...segments.slice(0, 3), ...other.slice(3)]
    expect(fitPack(pack, some, [own()])).toEqual({ kind: 'other-text', matched: 3, count: 40 })
  })

  it('keeps the promises of a timeline, whatever lines are left of the text', () => {
    fc.assert(
      fc.property(
        fc.subarray([...segments], { minLength: 1 }),
        fc.double({ min: 1, max: 900, noNaN: true }),
        (text, duration) => {
          const fit = fitPack(pack, text, [own({ duration })])
          if (fit.kind !== 'fits') return
          for (const { timeline } of fit.tracks) expect(checkTimeline(timeline, text.length)).toEqual([])
        },
      ),
    )
  })
})
