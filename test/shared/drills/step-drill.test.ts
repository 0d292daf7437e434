import { describe, expect, it } from 'vitest'
import { drillTunables } from '../../../shared/drills/tunables'
import { listen, type Span, timelineOf } from './listen'

/** Three lines that touch, a stretch of music, and one more. */
const spans: Span[] = [
  [0, 2],
  [2, 5],
  [5, 6],
  [16, 18],
]
const timeline = timelineOf(spans, 20)

describe('nothing to drill', () => {
  it('plays straight on to the end', () => {
    const voice = listen(timeline)
    voice.play()
    expect(voice.toTheEnd()).toBe(true)
    expect(voice.heard).toEqual([{ from: 0, to: 20, pace: null }])
  })
})

describe('repeating each line', () => {
  it('hears each so often, and then the next', () => {
    const voice = listen(timeline, { repeatsLines: true, repeatTimes: 3 })
    voice.play()
    expect(voice.toTheEnd()).toBe(true)
    expect([0, 1, 2, 3].map(voice.passesOver)).toEqual([3, 3, 3, 3])
    expect(voice.silences).toEqual([])
    expect(voice.heard[0]?.from).toBe(0)
    expect(voice.heard[0]?.to).toBeCloseTo(2, 1)
    expect(voice.time).toBe(20)
  })

  it('is silent after each pass for as long as the line takes to say, times what was asked for', () => {
    const voice = listen(
      timelineOf(
        [
          [0, 2],
          [2, 5],
        ],
        6,
      ),
      { repeatsLines: true, repeatTimes: 2, repeatPause: 1.5 },
    )
    voice.play()
    expect(voice.toTheEnd()).toBe(true)
    expect(voice.silences).toEqual([3, 3, 4.5, 4.5])
  })

  it('is silent for longer after a slower pass', () => {
    const voice = listen(timelineOf([[0, 3]], 5), { variesSpeed: true, passSpeeds: [0.5, 1], repeatPause: 1 })
    voice.play()
    voice.toTheEnd()
    expect(voice.silences).toEqual([6, 3])
  })

  it('waits at the beginning of what it will say again, and at the end of what it has said for the last time', () => {
    const voice = listen(timeline, { repeatsLines: true, repeatTimes: 2, repeatPause: 1 })
    voice.play()
    voice.playOn()
    expect(voice.drill).toMatchObject({ phase: 'waiting', pass: 2, wait: 2 })
    expect(voice.time).toBe(0)
    voice.happen({ is: 'waited' })
    voice.playOn()
    expect(voice.drill).toMatchObject({ phase: 'waiting', wait: 2 })
    expect(voice.time).toBeLessThan(2)
    expect(voice.time).toBeGreaterThan(1.9)
    voice.happen({ is: 'waited' })
    expect(voice.time).toBe(2)
    expect(voice.isPlaying).toBe(true)
  })

  it('says the last line again too, though the track ends with it', () => {
    const voice = listen(
      timelineOf(
        [
          [0, 2],
          [2, 4],
        ],
        4,
      ),
      { repeatsLines: true, repeatTimes: 2 },
    )
    voice.play()
    expect(voice.toTheEnd()).toBe(true)
    expect([0, 1].map(voice.passesOver)).toEqual([2, 2])
  })

  it('leaves out no line, however late it learns of the time', () => {
    const voice = listen(timeline, { repeatsLines: true, repeatTimes: 2 }, 1.7)
    voice.play()
    expect(voice.toTheEnd()).toBe(true)
    expect([0, 1, 2, 3].map(voice.passesOver)).toEqual([2, 2, 2, 2])
  })

  it('begins to count with the line it is turned on in', () => {
    const voice = listen(timeline)
    voice.play()
    voice.playOn(3)
    voice.change({ settings: { repeatsLines: true, repeatTimes: 2 } })
    voice.toTheEnd()
    expect([0, 1, 2, 3].map(voice.passesOver)).toEqual([1, 2, 2, 2])
  })

  it('goes on at once when it is turned off in a silence', () => {
    const voice = listen(timeline, { repeatsLines: true, repeatPause: 3 })
    voice.play()
    voice.playOn()
    voice.change({ settings: { repeatsLines: false } })
    expect(voice.drill.phase).toBe('free')
    expect(voice.isPlaying).toBe(true)
  })
})

describe('a speed for each pass', () => {
  const paces = (voice: ReturnType<typeof listen>) => voice.heard.map(({ pace }) => pace)

  it("is one pass at each, and the listener's own between lines", () => {
    const voice = listen(
      timelineOf(
        [
          [0, 2],
          [4, 6],
        ],
        7,
      ),
      { variesSpeed: true, passSpeeds: [0.75, 1, 1.25] },
    )
    voice.play()
    voice.toTheEnd()
    expect(paces(voice)).toEqual([0.75, 1, 1.25, null, 0.75, 1, 1.25, null])
  })

  it('goes around where there are more passes than speeds', () => {
    const voice = listen(timelineOf([[0, 2]], 3), {
      variesSpeed: true,
      passSpeeds: [0.5, 1],
      repeatsLines: true,
      repeatTimes: 5,
    })
    voice.play()
    voice.toTheEnd()
    expect(paces(voice)).toEqual([0.5, 1, 0.5, 1, 0.5, null])
  })

  it('is heard for each of the speeds where there are fewer passes', () => {
    const voice = listen(timelineOf([[0, 2]], 3), {
      variesSpeed: true,
      passSpeeds: [0.5, 1, 2],
      repeatsLines: true,
      repeatTimes: 2,
    })
    voice.play()
    voice.toTheEnd()
    expect(paces(voice)).toEqual([0.5, 1, 2, null])
  })

  it('gives way to a speed set by hand until the next line', () => {
    const voice = listen(
      timelineOf(
        [
          [0, 2],
          [2, 4],
        ],
        5,
      ),
      { variesSpeed: true, passSpeeds: [0.5, 1] },
    )
    voice.play()
    voice.playOn(1)
    voice.happen({ is: 'speed-set' })
    voice.toTheEnd()
    expect(paces(voice)).toEqual([0.5, null, null, 0.5, 1, null])
  })
})

describe('stopping at the end of each line', () => {
  it('stops once a line and goes on with the next', () => {
    const voice = listen(timeline, { pausesAfterLine: true })
    for (const [, end] of spans.slice(0, 3)) {
      voice.play()
      voice.playOn()
      expect(voice.drill.phase).toBe('held')
      expect(Math.abs(voice.time - end)).toBeLessThan(0.25)
    }
    expect(voice.stops).toBe(3)
  })

  it('stays within the line though the next one begins at once, and loses nothing of that', () => {
    const voice = listen(timeline, { pausesAfterLine: true }, 0.3)
    voice.play()
    voice.playOn()
    expect(voice.time).toBeLessThan(2)
    voice.play()
    expect(voice.time).toBe(2)
  })

  it('comes after the last pass', () => {
    const voice = listen(timeline, { pausesAfterLine: true, repeatsLines: true, repeatTimes: 2 })
    voice.play()
    voice.playOn()
    expect(voice.stops).toBe(1)
    expect(voice.passesOver(0)).toBe(2)
  })

  it('says the line again, and stops again, when the listener goes back to it', () => {
    const voice = listen(timeline, { pausesAfterLine: true })
    voice.play()
    voice.playOn()
    voice.seek(0)
    expect(voice.isPlaying).toBe(true)
    voice.playOn()
    expect(voice.stops).toBe(2)
    expect(voice.time).toBeLessThan(2)
  })

  it('lets the track end at its end', () => {
    const voice = listen(timelineOf([[0, 2]], 2), { pausesAfterLine: true })
    voice.play()
    expect(voice.toTheEnd()).toBe(true)
    expect(voice.drill.phase).toBe('free')
    expect(voice.time).toBe(2)
  })
})

describe('a loop', () => {
  it('of a line is heard until it is ended', () => {
    const voice = listen(timeline)
    voice.play()
    voice.playOn(3)
    voice.setLoop({ start: 2, end: 5 })
    voice.playOn(Number.POSITIVE_INFINITY, 2000)
    expect(voice.drill.pass).toBeGreaterThan(5)
    expect(voice.time).toBeLessThan(5.02)
    voice.setLoop(null)
    expect(voice.toTheEnd()).toBe(true)
  })

  it('set elsewhere is gone to', () => {
    const voice = listen(timeline)
    voice.play()
    voice.setLoop({ start: 16, end: 18 })
    expect(voice.time).toBe(16)
    expect(voice.isPlaying).toBe(true)
  })

  it('set in a pause waits for the listener', () => {
    const voice = listen(timeline)
    voice.setLoop({ start: 2, end: 5 })
    expect([voice.time, voice.isPlaying]).toEqual([2, false])
  })

  it('has the silence and the speeds of repeated lines, and no stops', () => {
    const voice = listen(timeline, { repeatPause: 1, variesSpeed: true, passSpeeds: [0.5, 1], pausesAfterLine: true })
    voice.setLoop({ start: 2, end: 5 })
    voice.play()
    for (let i = 0; i < 3; i++) {
      voice.playOn()
      voice.happen({ is: 'waited' })
    }
    expect(voice.silences).toEqual([6, 3, 6])
    expect(voice.stops).toBe(0)
  })

  it('of one line moves to the line the listener goes to', () => {
    const voice = listen(timeline)
    voice.setLoop({ start: 0, end: 2 })
    voice.play()
    voice.seek(2.5)
    expect(voice.loop).toEqual({ start: 2, end: 5 })
    voice.playOn(Number.POSITIVE_INFINITY, 1000)
    expect(voice.drill.pass).toBeGreaterThan(2)
  })

  it('of one line ends where there is none to move to', () => {
    const voice = listen(timeline)
    voice.setLoop({ start: 0, end: 2 })
    voice.play()
    voice.seek(12)
    expect(voice.loop).toBeNull()
  })

  it('of anything else ends when it is left', () => {
    const voice = listen(timeline)
    voice.setLoop({ start: 1, end: 4 })
    voice.play()
    voice.seek(3)
    expect(voice.loop).not.toBeNull()
    voice.seek(5.5)
    expect(voice.loop).toBeNull()
    expect(voice.toTheEnd()).toBe(true)
  })

  it('goes around at the end of the track', () => {
    const voice = listen(
      timelineOf(
        [
          [0, 2],
          [2, 4],
        ],
        4,
      ),
    )
    voice.setLoop({ start: 2, end: 4 })
    voice.play()
    voice.playOn(Number.POSITIVE_INFINITY, 1000)
    expect(voice.drill.pass).toBeGreaterThan(3)
    expect(voice.isPlaying).toBe(true)
  })

  it('of a line is as long as that line turns out to be', () => {
    const voice = listen(timeline)
    voice.setLoop({ start: 2, end: 5 })
    const lines = voice.lines.map((line) => (line.segment === 1 ? { ...line, start: 2.4, end: 5.6 } : line))
    voice.change({ lines })
    expect(voice.loop).toEqual({ start: 2.4, end: 5.6 })
  })
})

describe('stretches without text', () => {
  it('are skipped, with some air on both sides', () => {
    const voice = listen(timeline, { textless: 'skip' })
    voice.play()
    voice.toTheEnd()
    expect(voice.heard).toHaveLength(2)
    expect(voice.heard[0]?.to).toBeCloseTo(6 + drillTunables.leadOut, 1)
    expect(voice.heard[1]?.from).toBeCloseTo(16 - drillTunables.leadIn, 1)
  })

  it('are hurried through', () => {
    const voice = listen(timeline, { textless: 'hurry' })
    voice.play()
    voice.toTheEnd()
    expect(voice.heard.map(({ pace }) => pace)).toEqual([null, drillTunables.hurrySpeed, null])
  })

  it('are never slower than the listener chose', () => {
    const voice = listen(timeline, { textless: 'hurry' })
    voice.change({ speed: 3 })
    voice.play()
    voice.toTheEnd()
    expect(voice.heard[1]?.pace).toBe(3)
  })

  it.each(['skip', 'hurry'] as const)('are heard as they are by a listener who goes there (%s)', (textless) => {
    const voice = listen(timeline, { textless })
    voice.play()
    voice.seek(10)
    voice.toTheEnd()
    expect(voice.heard).toEqual([{ from: 10, to: 20, pace: null }])
  })

  it('are hurried through no longer once the listener sets a speed', () => {
    const voice = listen(timeline, { textless: 'hurry' })
    voice.play()
    voice.playOn(10)
    voice.happen({ is: 'speed-set' })
    voice.toTheEnd()
    expect(voice.heard.at(-1)?.pace).toBeNull()
    expect(voice.heard.at(-1)?.from).toBeCloseTo(10, 1)
  })

  it('come after all passes of the line before', () => {
    const voice = listen(timeline, { textless: 'skip', repeatsLines: true, repeatTimes: 2 })
    voice.play()
    voice.toTheEnd()
    expect([0, 1, 2, 3].map(voice.passesOver)).toEqual([2, 2, 2, 2])
    expect(voice.heard.some(({ from, to }) => from < 10 && to > 10)).toBe(false)
  })
})

describe('the listener in a silence', () => {
  const inSilence = () => {
    const voice = listen(timeline, { repeatsLines: true, repeatTimes: 2, repeatPause: 2 })
    voice.play()
    voice.playOn()
    expect(voice.drill.phase).toBe('waiting')
    return voice
  }

  it('stops the drill, and goes on with the pass that was to come', () => {
    const voice = inSilence()
    voice.pause()
    expect(voice.drill).toMatchObject({ phase: 'parked', wait: null })
    voice.happen({ is: 'waited' })
    expect(voice.isPlaying).toBe(false)
    voice.play()
    expect(voice.isPlaying).toBe(true)
    voice.toTheEnd()
    expect([0, 1, 2, 3].map(voice.passesOver)).toEqual([2, 2, 2, 2])
  })

  it('hears the line that was chosen at once', () => {
    const voice = inSilence()
    voice.seek(5)
    expect(voice.isPlaying).toBe(true)
    voice.toTheEnd()
    expect([0, 1, 2].map(voice.passesOver)).toEqual([1, 0, 2])
  })

  it('may look elsewhere after having stopped it, and hears nothing', () => {
    const voice = inSilence()
    voice.pause()
    voice.seek(5)
    expect(voice.isPlaying).toBe(false)
  })
})

describe('going on after a pause', () => {
  it.each<[string, Partial<{ rewindsOnResume: boolean }>, number, number]>([
    ['stays where it was', {}, 30, 3.5],
    ['begins the line anew when that is wanted', { rewindsOnResume: true }, 30, 2],
    ['stays where it was after a moment', { rewindsOnResume: true }, 1, 3.5],
  ])('%s', (_, settings, pausedFor, expected) => {
    const voice = listen(timeline, settings)
    voice.seek(3.5)
    voice.play(pausedFor)
    expect(voice.time).toBe(expected)
  })

  it('does not leave a loop', () => {
    const voice = listen(timeline, { rewindsOnResume: true })
    voice.setLoop({ start: 3, end: 4 })
    voice.seek(3.5)
    voice.play(30)
    expect(voice.time).toBe(3)
  })
})
