import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { passesOf } from '../../../shared/drills/drill'
import { drillLines } from '../../../shared/drills/drill-lines'
import type { DrillSettings } from '../../../shared/drills/drill-settings'
import { listen, type Span, timelineOf } from './listen'

/** Lengths and gaps with all that happens: lines of no length, of a syllable, lines that touch, music, text not in the audio. */
const piece = fc.record({
  length: fc.oneof(fc.constantFrom(0, 0.05, 0.2, 0.3), fc.double({ min: 0, max: 4, noNaN: true })),
  gap: fc.oneof(fc.constantFrom(0, 0, 0.01, 0.1, 6), fc.double({ min: 0, max: 3, noNaN: true })),
  isSpoken: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
})
const timelines = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.constantFrom(0, 0.02, 1, 6))
  .map(([pieces, rest]) => {
    let free = 0
    const spans = pieces.map(({ length, gap, isSpoken }): Span | null => {
      if (!isSpoken) return null
      const start = free + gap
      free = start + length
      return [start, free]
    })
    return timelineOf(spans, Math.max(0.5, free + rest))
  })
const settings: fc.Arbitrary<DrillSettings> = fc.record({
  repeatsLines: fc.boolean(),
  repeatTimes: fc.integer({ min: 2, max: 4 }),
  repeatPause: fc.constantFrom(0, 1, 3),
  variesSpeed: fc.boolean(),
  passSpeeds: fc.array(fc.constantFrom(0.5, 1, 1.25), { minLength: 1, maxLength: 3 }),
  pausesAfterLine: fc.boolean(),
  rewindsOnResume: fc.boolean(),
  textless: fc.constantFrom('play', 'skip', 'hurry'),
})
/** How late the drill learns of the time, from a frame to a second of a window put aside. */
const steps = fc.array(fc.constantFrom(0.004, 0.016, 0.05, 0.3, 1), { minLength: 1, maxLength: 12 })
const inTurn = (values: readonly number[]) => {
  let next = 0
  return () => values[next++ % values.length]!
}

describe('a drill', () => {
  test.prop([timelines, settings, steps])(
    'hears every line as often as asked, in order, and comes to the end',
    (timeline, wanted, late) => {
      const voice = listen(timeline, wanted, inTurn(late))
      voice.play()
      let turns = 0
      while (voice.toTheEnd() && voice.time < timeline.duration && turns++ < 50) voice.play()
      expect(voice.time).toBe(timeline.duration)
      const lines = drillLines(timeline)
      // Told late, the voice runs on into what comes next before it is taken back.
      const isExact = passesOf(wanted) > 1 && Math.max(...late) <= 0.05
      for (const [place, line] of lines.entries()) {
        const passes = voice.passesOver(place)
        if (isExact) expect(passes, `line ${line.segment}`).toBe(passesOf(wanted))
        else expect(passes, `line ${line.segment}`).toBeGreaterThanOrEqual(passesOf(wanted))
      }
      const firsts = lines.map(({ start, end }) => voice.heard.findIndex(({ from, to }) => from < end && to > start))
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
      expect(voice.stops).toBeLessThanOrEqual(wanted.pausesAfterLine ? lines.length : 0)
    },
  )

  const acts = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant<'seek'>('seek'), to: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({
        do: fc.constant<'loop'>('loop'),
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        on: fc.boolean(),
      }),
      fc.record({ do: fc.constant<'change'>('change'), settings }),
      fc.record({ do: fc.constantFrom<'play' | 'pause' | 'wait' | 'speed'>('play', 'pause', 'wait', 'speed') }),
    ),
    { maxLength: 12 },
  )
  test.prop([timelines, settings, acts, steps])(
    'lets the listener do anything at any time, and then plays on',
    (timeline, wanted, doings, late) => {
      const voice = listen(timeline, wanted, inTurn(late))
      voice.play()
      for (const doing of doings) {
        voice.playOn(voice.time + 0.7, 500)
        expect(voice.time).toBeGreaterThanOrEqual(0)
        expect(voice.time).toBeLessThanOrEqual(timeline.duration)
        if (doing.do === 'seek') voice.seek(doing.to * timeline.duration * 0.99)
        else if (doing.do === 'play') voice.play(5)
        else if (doing.do === 'pause') {
          voice.pause()
          expect(voice.isPlaying).toBe(false)
        } else if (doing.do === 'wait') voice.happen({ is: 'waited' })
        else if (doing.do === 'speed') {
          voice.happen({ is: 'speed-set' })
          expect(voice.drill.pace).toBeNull()
        } else if (doing.do === 'change') voice.change({ settings: doing.settings })
        else if ('on' in doing) {
          const start = doing.from * timeline.duration * 0.9
          voice.setLoop(doing.on ? { start, end: Math.min(timeline.duration, start + 0.5) } : null)
        }
      }
      voice.change({
        loop: null,
        settings: { repeatsLines: false, variesSpeed: false, pausesAfterLine: false, textless: 'play' },
      })
      voice.play()
      expect(voice.toTheEnd()).toBe(true)
      expect(voice.time).toBe(timeline.duration)
      expect(voice.drill.pace).toBeNull()
    },
  )
})
