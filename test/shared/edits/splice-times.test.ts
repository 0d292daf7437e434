import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { inverseOf } from '../../../shared/edits/apply-changes'
import { createCueMemory } from '../../../shared/edits/cue-memory'
import { type SegmentsChange, spliceTimes } from '../../../shared/edits/splice-times'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { checkTimeline } from '../../../shared/timeline/check-timeline'

const line = (en: string, zh = '字'): Segment => ({ texts: { en, zh }, line: 1 })
const heard = (start: number, end: number, words?: [from: number, to: number, start: number, end: number][]): Cue => ({
  source: 'aligned',
  start,
  end,
  confidence: 0.9,
  ...(words && { words: words.map(([from, to, s, e]) => ({ from, to, start: s, end: e })) }),
})
const splice = (at: number, removed: readonly Segment[], added: readonly Segment[]): SegmentsChange => ({
  kind: 'segments',
  at,
  removed,
  added,
})

const timeline: Timeline = {
  duration: 40,
  spoken: 'en',
  cues: [
    heard(1, 5),
    heard(6, 10, [
      [0, 2, 6, 7],
      [3, 6, 7, 10],
    ]),
    heard(12, 16, [[0, 6, 12, 15]]),
    heard(20, 30),
  ],
}
const texts = [line('The rain.'), line('We ran.'), line('Nobody.'), line('So we waited.')]

describe('times when the text is changed', () => {
  it('of merged lines reach from the first to the last, words included', () => {
    const { cues } = spliceTimes(timeline, splice(1, texts.slice(1, 3), [line('We ran. Nobody.')]))
    expect(cues).toHaveLength(3)
    expect(cues[1]).toEqual(
      heard(6, 16, [
        [0, 2, 6, 7],
        [3, 6, 7, 10],
        [8, 14, 12, 15],
      ]),
    )
    expect([cues[0], cues[2]]).toEqual([timeline.cues[0], timeline.cues[3]])
  })

  it('of a split line part at the word', () => {
    const { cues } = spliceTimes(timeline, splice(1, [texts[1]!], [line('We'), line('ran.')]))
    expect(cues[1]).toMatchObject({ source: 'aligned', start: 6, end: 7, confidence: 0.9 })
    expect(cues[2]).toMatchObject({ source: 'aligned', start: 7, end: 10, words: [{ from: 0, to: 3 }] })
  })

  it('of a split line without words part in proportion, as an estimate', () => {
    const { cues } = spliceTimes(timeline, splice(3, [texts[3]!], [line('So we'), line('waited.')]))
    expect(cues[3]).toMatchObject({ source: 'aligned', start: 20 })
    expect(cues[4]).toMatchObject({ source: 'estimated', end: 30 })
    expect((cues[4] as { start: number }).start).toBeCloseTo(20 + (10 * 4) / 11, 9)
  })

  it('of a line whose translation alone was changed stay as they are', () => {
    const { cues } = spliceTimes(timeline, splice(1, [texts[1]!], [line('We ran.', '我们跑。')]))
    expect(cues).toEqual(timeline.cues)
  })

  it('of a mended word are those of the line, and the other words keep theirs', () => {
    const { cues } = spliceTimes(timeline, splice(1, [texts[1]!], [line('We rested.')]))
    expect(cues[1]).toEqual(heard(6, 10, [[0, 2, 6, 7]]))
  })

  it('of a line that says something else are an estimate where it was', () => {
    const { cues } = spliceTimes(timeline, splice(2, [texts[2]!], [line('Quite empty')]))
    expect(cues[2]).toMatchObject({ source: 'estimated', start: 12, end: 16 })
    expect(cues[2]).not.toHaveProperty('words')
  })

  it('go along with texts that are moved a line up', () => {
    const moved = [line('We ran.'), line('Nobody.'), line('So we waited.'), line('')]
    const { cues } = spliceTimes(timeline, splice(0, texts, moved))
    expect(cues.slice(0, 3)).toEqual(timeline.cues.slice(1))
    expect(cues[3]).toMatchObject({ source: 'absent' })
  })

  it('of what was never said in the audio stay unsaid', () => {
    const absent: Timeline = { ...timeline, cues: timeline.cues.with(1, { source: 'absent', confidence: 0.8 }) }
    const { cues } = spliceTimes(absent, splice(1, [texts[1]!], [line('We'), line('ran.')]))
    expect(cues.slice(1, 3)).toEqual([absent.cues[1], absent.cues[1]])
  })
})

const word = fc.stringMatching(/^[a-c]{1,4}$/)
const sentence = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
const someLines = fc.array(sentence, { maxLength: 6 }).map((all) => all.map((text) => line(text)))

/** A text with times that keep all promises, and a change in it. */
const cases = fc
  .record({
    before: someLines,
    removed: someLines,
    added: someLines,
    after: someLines,
    steps: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 60, maxLength: 60 }),
    absent: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
    both: fc.boolean(),
  })
  .map(({ before, removed, added, after, steps, absent, both }) => {
    const all = [...before, ...removed, ...after]
    let time = 0
    const cues = all.map((segment, i): Cue => {
      if (absent[i]) return { source: 'absent', confidence: 0.5 }
      const start = time + steps[2 * i]!
      const end = start + steps[2 * i + 1]!
      time = end
      const text = segment.texts.en!
      const cut = text.indexOf(' ')
      const middle = (start + end) / 2
      if (cut < 0) return heard(start, end)
      return heard(start, end, [
        [0, cut, start, middle],
        [cut + 1, text.length, middle, end],
      ])
    })
    const times: Timeline = { duration: time + 5, spoken: 'en', ...(both && { also: 'zh' }), cues }
    return { times, change: splice(before.length, removed, added), text: [...before, ...added, ...after] }
  })

describe('times when the text is changed in any way', () => {
  test.prop([cases])('keep the promises of a timeline, and those outside stay', ({ times, change, text }) => {
    const spliced = spliceTimes(times, change)
    const spoken = text.map((segment) => segment.texts.en ?? '')
    expect(checkTimeline(spliced, text.length, spoken)).toEqual([])
    expect(spliced.cues.slice(0, change.at)).toEqual(times.cues.slice(0, change.at))
    const behind = times.cues.slice(change.at + change.removed.length)
    expect(spliced.cues.slice(change.at + change.added.length)).toEqual(behind)
  })

  test.prop([cases])('are exactly those of before when it is taken back, and done again', ({ times, change }) => {
    const memory = createCueMemory()
    const back = inverseOf([change]) as readonly SegmentsChange[]
    const done = memory.splice(times, 'track', [change])
    const undone = memory.splice(done, 'track', back)
    expect(undone).toEqual(times)
    expect(memory.splice(undone, 'track', [change])).toEqual(done)
  })
})
