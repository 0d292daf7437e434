import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPlaybackClock } from '../../../renderer/player/playback-clock'
import { FakeAudio } from '../../support/fake-audio'

beforeEach(() => {
  vi.stubGlobal('reportError', vi.fn())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the playback clock', () => {
  it('tells the time at once, and then once per frame while playing', async () => {
    const { audio, clock, frame } = setup()
    const times: number[] = []
    audio.advanceTo(3)
    clock.subscribe((time) => times.push(time))
    await audio.play()
    audio.advanceTo(3.016)
    frame()
    audio.advanceTo(3.033)
    frame()
    expect(times).toEqual([3, 3.016, 3.033])
  })

  it('asks for no frame while nobody listens, and for none while paused', async () => {
    const { audio, clock, frames } = setup()
    await audio.play()
    expect(frames.size).toBe(0)
    const end = clock.subscribe(() => {})
    expect(frames.size).toBe(1)
    end()
    expect(frames.size).toBe(0)
    clock.subscribe(() => {})
    audio.pause()
    expect(frames.size).toBe(0)
  })

  it('goes on by what the element tells where no frames come, as in a window that nobody sees', async () => {
    const { audio, clock, frame } = setup()
    const times: number[] = []
    clock.subscribe((time) => times.push(time))
    await audio.play()
    times.length = 0
    audio.advanceTo(1)
    audio.fire('timeupdate')
    audio.advanceTo(1.25)
    audio.fire('timeupdate')
    expect(times).toEqual([1, 1.25])
    audio.advanceTo(1.3)
    frame()
    audio.advanceTo(1.31)
    audio.fire('timeupdate')
    expect(times).toEqual([1, 1.25, 1.3])
  })

  it('goes on after a pause', async () => {
    const { audio, clock, frame } = setup()
    const listener = vi.fn()
    clock.subscribe(listener)
    await audio.play()
    audio.pause()
    await audio.play()
    listener.mockClear()
    frame()
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['a seek', (audio: FakeAudio) => (audio.currentTime = 12), 12],
    ['the end', (audio: FakeAudio) => audio.end(), 40],
    ['another load', (audio: FakeAudio) => audio.load(), 0],
  ])('tells the time after %s while paused', (_name, happen, expected) => {
    const { audio, clock } = setup()
    const listener = vi.fn()
    audio.becomeReady(40)
    audio.advanceTo(5)
    clock.subscribe(listener)
    listener.mockClear()
    happen(audio)
    expect(listener).toHaveBeenLastCalledWith(expected)
  })

  it('keeps going for the others when one listener throws', async () => {
    const { audio, clock, frame } = setup()
    const failure = new Error('a broken view')
    const healthy = vi.fn()
    clock.subscribe(() => {
      throw failure
    })
    clock.subscribe(healthy)
    await audio.play()
    frame()
    frame()
    expect(healthy).toHaveBeenCalledTimes(3)
    expect(reportError).toHaveBeenCalledWith(failure)
  })

  it('lets a listener leave while it is being told, and another stay', async () => {
    const { audio, clock, frame } = setup()
    const stays = vi.fn()
    const end = clock.subscribe((time) => time > 1 && end())
    clock.subscribe(stays)
    await audio.play()
    audio.advanceTo(2)
    frame()
    frame()
    expect(stays).toHaveBeenCalledTimes(3)
  })

  it('hears nothing more once it is disposed of', async () => {
    const { audio, clock, frames } = setup()
    const listener = vi.fn()
    clock.subscribe(listener)
    await audio.play()
    clock.dispose()
    listener.mockClear()
    audio.currentTime = 9
    expect(frames.size).toBe(0)
    expect(listener).not.toHaveBeenCalled()
  })
})

function setup() {
  const audio = new FakeAudio()
  const frames = new Map<number, () => void>()
  let last = 0
  const clock = createPlaybackClock(audio.element, {
    requestAnimationFrame(callback) {
      last += 1
      frames.set(last, callback)
      return last
    },
    cancelAnimationFrame: (id) => frames.delete(id),
  })
  const frame = () => {
    const due = [...frames.values()]
    expect(due, 'one frame at a time is scheduled').toHaveLength(1)
    frames.clear()
    for (const callback of due) callback()
  }
  return { audio, clock, frames, frame }
}
