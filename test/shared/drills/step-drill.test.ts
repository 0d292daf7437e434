import { describe, expect, it } from 'vitest'
import { listen, spans, timeline, timelineOf } from './listen'

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

  it('is an ordinary pause once it is turned off', () => {
    const voice = listen(timeline, { pausesAfterLine: true })
    voice.play()
    voice.playOn()
    voice.change({ settings: { pausesAfterLine: false } })
    voice.seek(5)
    expect(voice.isPlaying).toBe(false)
  })

  it('lets the track end at its end', () => {
    const voice = listen(timelineOf([[0, 2]], 2), { pausesAfterLine: true })
    voice.play()
    expect(voice.toTheEnd()).toBe(true)
    expect(voice.drill.phase).toBe('free')
    expect(voice.time).toBe(2)
  })
})
