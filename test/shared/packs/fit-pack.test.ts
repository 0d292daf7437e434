import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AbsentCue } from '../../../shared/model/timeline'
import { fitPack } from '../../../shared/packs/fit-pack'
import type { PackedCue } from '../../../shared/packs/pack'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import {
  packedAudio as audio,
  packedTimes as cues,
  ownTrack as own,
  madePack as pack,
  packedText as segments,
  soundOf as sound,
} from '../../support/make-pack'

const startsOf = (list: readonly (AbsentCue | Pick<PackedCue, 'source' | 'start'>)[]) =>
  list.map((cue) => (cue.source === 'absent' ? null : cue.start))
const fitted = (fit: ReturnType<typeof fitPack>) => {
  if (fit.kind !== 'fits') throw new Error(fit.kind)
  return fit.tracks[0]!
}

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
    expect(fitPack(pack, some, [own()])).toEqual({ kind: 'other-text', matched: 3, count: 40, isOtherAudio: false })
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
