import { describe, expect, it } from 'vitest'
import { listen, timeline, timelineOf } from './listen'

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
