import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitPack } from '../../../shared/packs/fit-pack'
import type { Pack } from '../../../shared/packs/pack'
import { packedCues } from '../../../shared/packs/packed-cues'
import { readPack } from '../../../shared/packs/read-pack'
import { textPrints } from '../../../shared/packs/text-prints'
import { writePack } from '../../../shared/packs/write-pack'
import { madePack, ownTrack, packedText, salt, words } from '../../support/make-pack'

const [packed] = madePack.tracks
const read = (text: string): Pack => {
  const pack = readPack(text)
  if (typeof pack === 'string') throw new Error(pack)
  return pack
}

describe('a pack as a file', () => {
  it('is read as it was written, to the millisecond: times, words, gaps, offset', () => {
    const { prints, rule, tracks } = read(writePack(madePack))
    expect([prints, rule]).toEqual([madePack.prints, 'enough'])
    const toMillisecond = (value: number) => Math.round(value * 1000) / 1000
    const cues = packed!.cues.map((cue) =>
      cue.source === 'absent' ? cue : { ...cue, start: toMillisecond(cue.start) },
    )
    expect(tracks).toEqual([{ ...packed, cues }])
    expect(tracks[0]?.cues[7]).toHaveProperty('words.words.length', 3)
  })

  it('holds both languages of a recording that speaks them in turn, each with its words', () => {
    const text = packedText.slice(0, 2)
    const cue = {
      ...({ source: 'aligned', start: 1, end: 8, confidence: 0.9 } as const),
      words: [{ from: 0, to: 4, start: 1, end: 1.5 }],
      parts: [
        { language: 'en', start: 1, end: 4 },
        { language: 'zh-Hans', start: 4.5, end: 8, words: [{ from: 1, to: 2, start: 5, end: 6 }] },
      ],
    }
    const spoken = { language: 'en', also: 'zh-Hans' }
    const timeline = {
      duration: 400,
      spoken: 'en',
      also: 'zh-Hans',
      cues: [cue, { source: 'absent', confidence: 1 } as const],
    }
    const track = { ...packed!, spoken, gaps: [], offset: 0, cues: packedCues(timeline, text) }
    const pack = read(writePack({ salt, prints: textPrints(text, salt), tracks: [track] }))
    const fit = fitPack(pack, text, [ownTrack()])
    expect(fit.kind === 'fits' && fit.tracks[0]?.timeline).toEqual(timeline)
  })

  it('holds no run of letters of the text, in whatever language, and no number of letters', () => {
    const text = packedText.map((segment, line) => ({ ...segment, speaker: `Guest${line}` }))
    const said = text.map(({ texts }, line) => {
      const list = [...texts.en!.matchAll(/\w+/g)].map(({ index, 0: { length } }, i) => ({
        ...{ from: index, to: index + length, start: line * 10 + i, end: line * 10 + i + 0.5 },
      }))
      return { source: 'aligned', start: line * 10, end: line * 10 + 9, confidence: 1, words: list } as const
    })
    const cues = packedCues({ duration: 400, spoken: 'en', cues: said }, text)
    const file = writePack({ salt, prints: textPrints(text, salt), tracks: [{ ...packed!, cues }] })
    expect(file.match(/\[\d+,\[/g)?.length).toBe(40)
    // Hexadecimal digits, numbers and the format's own names are all that is in it; none of them is three letters of the text.
    const own = new Set([
      'format',
      'diglot',
      'pack',
      'version',
      'salt',
      'segments',
      'prints',
      'tracks',
      'audio',
      'sound',
    ])
    const names = [...own, 'sha', 'duration', 'spoken', 'offset', 'gaps', 'cues', 'words', 'parts', 'en', 'zh', 'null']
    const rest = file
      .replace(/"[0-9a-f]+"/g, '')
      .replace(/"([A-Za-z0-9.]+)"/g, (_, name: string) => (/^[ehfi]$|^sha256$/.test(name) ? '' : name))
      .replace(new RegExp(names.join('|'), 'g'), '')
    expect(rest).not.toMatch(/\p{L}/u)
    for (const word of [...words, 'Line', 'Guest', '句', '话']) expect(file).not.toContain(word)
    // "slowly" and "stone" have five and six letters: of neither is there a range.
    const counts = JSON.parse(file).tracks[0].words as [number, number[]][]
    for (const [all, numbers] of counts) {
      expect(all).toBe(numbers.length / 4)
      expect(numbers.filter((_, i) => i % 4 < 2)).toEqual(Array.from({ length: all }, (_, i) => [i, i + 1]).flat())
    }
  })

  it('has other prints each time', () => {
    const other = textPrints(packedText, 'f'.repeat(32))
    expect(Object.values(other).flat()).not.toContain(madePack.prints.en![0])
  })

  it('is refused when it is newer, damaged, or out of order', () => {
    const file = JSON.parse(writePack(madePack))
    const changed = (change: object) => readPack(JSON.stringify({ ...file, ...change }))
    const inTrack = (change: object) => changed({ tracks: [{ ...file.tracks[0], ...change }] })
    expect(changed({})).toHaveProperty('salt')
    expect(changed({ version: 3 })).toBe('newer')
    const { cues, audio, words: wordRows } = file.tracks[0]
    const damaged = [
      ...[{ format: 'other' }, { segments: 41 }, { tracks: [] }, { salt: 'x' }, { version: 0 }].map(changed),
      ...[{ cues: cues.toReversed() }, { audio: { ...audio, duration: 100 } }, { cues: cues.slice(1) }].map(inTrack),
      ...[{ offset: 601 }, { offset: '0' }, { offset: undefined }, { gaps: undefined }].map(inTrack),
      ...[
        [[58, 50]],
        [
          [50, 58],
          [55, 60],
        ],
        [[500, 510]],
        [[1, 2, 3]],
        [[-1, 2]],
      ].map((gaps) => inTrack({ gaps })),
      ...[
        wordRows.slice(1),
        wordRows.with(7, [8, [0, 1, 70.2]]),
        wordRows.with(7, [3, [0, 4, 70.2, 71]]),
        wordRows.with(7, [8, [0, 1, 90, 91]]),
        wordRows.with(7, [8, [0.5, 1, 70.2, 71]]),
        wordRows.with(7, [0, []]),
      ].map((rows) => inTrack({ words: rows })),
      ...[[], cues.map(() => [['en', 1, 2]])].map((parts) => inTrack({ parts })),
      ...['{', 'null', ''].map(readPack),
    ]
    expect(damaged).toEqual(damaged.map(() => 'damaged'))
    expect(damaged.length).toBeGreaterThan(25)
  })

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(['newer', 'damaged']).toContain(readPack(text))
      }),
    )
  })
})

describe('a pack of an older Diglot', () => {
  it('is read: times were those that were shown, so nobody knows the offset, and a print was of two lines', () => {
    const pack = read(readFileSync(join(import.meta.dirname, '../../fixtures/packs/pack-1.json'), 'utf8'))
    expect(pack).toMatchObject({
      rule: 'pairs',
      tracks: [{ offset: null, gaps: [], cues: [{ start: 1.5, end: 4 }, {}, {}, {}] }],
    })
    const text = [
      ...['It rained all night.', 'Nobody slept.'],
      ...['In the morning the river stood in the street.', 'We carried the books upstairs.'],
    ].map((en, line) => ({ texts: { en }, line }))
    const fit = fitPack(pack, text, [ownTrack({ duration: 40 })])
    expect(fit).toMatchObject({ kind: 'fits', matched: 4, tracks: [{ offset: null, isUnsure: false }] })
  })
})
