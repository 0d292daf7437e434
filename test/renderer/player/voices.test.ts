import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVoices } from '../../../renderer/player/voices'
import type { PlayerReport } from '../../../renderer/store/player-slice'
import type { AppError } from '../../../shared/model/app-error'
import { FakeAudio } from '../../support/fake-audio'
import { makeTrack } from '../../support/make-episode'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const [original, dub] = [makeTrack('harbour'), makeTrack('dub')]

describe('another recording', () => {
  it('goes on at its place, playing, with the speed and the volume there were', () => {
    const { voices, audios, announced } = setup()
    voices.setSpeed(1.5)
    voices.setVolume(0.6)
    voices.play()
    voices.hear(dub, 12, announced)
    const [, second] = audios
    expect(second).toMatchObject({ src: dub.playUrl, currentTime: 12, paused: false, playbackRate: 1.5 })
    expect(announced).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ isPlaying: true, speed: 1.5, volume: 0.6 }),
    )
    expect(voices.clock.now()).toBe(12)
  })

  it('says nothing of itself before it is announced: its length would be taken for that of the one before', () => {
    const { voices, audios, report } = setup()
    audios[1]!.becomeReady(99)
    report.length = 0
    let saidBefore = -1
    voices.hear(dub, 12, ({ duration }) => {
      saidBefore = report.length
      expect(duration).toBe(99)
    })
    expect(saidBefore).toBe(0)
  })

  it('stays paused where the voice was', () => {
    const { voices, audios, announced } = setup()
    voices.hear(dub, 12, announced)
    expect(audios.map(({ paused }) => paused)).toEqual([true, true])
    voices.play()
    expect(audios.map(({ paused }) => paused)).toEqual([true, false])
  })

  it('is waited for by the one before, which fades as soon as it is to be heard', () => {
    const { voices, audios, announced } = setup()
    const [first, second] = audios as [FakeAudio, FakeAudio]
    voices.play()
    voices.hear(dub, 12, announced)
    vi.advanceTimersByTime(60)
    expect([first.paused, first.volume, second.volume]).toEqual([false, 1, 0])
    second.advanceTo(12.02)
    vi.advanceTimersByTime(4)
    expect(first.volume).toBeGreaterThan(0)
    expect(first.volume).toBeLessThan(1)
    vi.advanceTimersByTime(20)
    expect([first.paused, second.volume]).toEqual([true, 1])
  })

  it('is not waited for longer than a moment', () => {
    const { voices, audios, announced } = setup()
    voices.play()
    voices.hear(dub, 12, announced)
    vi.advanceTimersByTime(170)
    expect(audios.map(({ paused, volume }) => [paused, volume])).toEqual([
      [true, 1],
      [false, 1],
    ])
  })

  it('never speaks together with the one before when the listener pauses in between', () => {
    const { voices, audios, announced } = setup()
    voices.play()
    voices.hear(dub, 12, announced)
    voices.pause()
    expect(audios.map(({ paused }) => paused)).toEqual([true, true])
  })

  it('has the clock, which is told once whoever draws has the new lines', async () => {
    const { voices, audios, announced } = setup()
    const told: number[] = []
    voices.clock.subscribe((time) => told.push(time))
    voices.seek(30)
    told.length = 0
    voices.hear(dub, 12, announced)
    expect(told).toEqual([])
    await Promise.resolve()
    expect(told).toEqual([12])
    // What the element before still says is of no interest.
    audios[0]!.currentTime = 3
    expect(told).toEqual([12])
  })

  it('is loaded when it is asked for, if it was not held ready', () => {
    const { voices, audios } = setup(false)
    expect(audios).toHaveLength(1)
    voices.hear(dub, 5, () => {})
    expect(audios[1]).toMatchObject({ src: dub.playUrl, currentTime: 5 })
  })
})

describe('several recordings', () => {
  it('report the one that is heard alone', () => {
    const { audios, report, measured } = setup()
    report.length = 0
    audios[1]!.becomeReady(99)
    expect(report).toEqual([])
    expect(measured).toHaveBeenLastCalledWith(dub.id, 99)
    audios[0]!.becomeReady(40)
    expect(report.at(-1)?.duration).toBe(40)
  })

  it('are said to be unplayable, and not to have stopped, where they were not heard', () => {
    const { audios, failures } = setup()
    audios[1]!.fail(4, 'no decoder')
    expect(failures).toEqual([
      { code: 'tracks/unplayable', name: 'dub.mp3', detail: 'MEDIA_ERR_SRC_NOT_SUPPORTED (no decoder)' },
    ])
  })

  it('are as loud as each other, and the volume shown is the one that was set', () => {
    const { voices, audios, report, announced } = setup()
    voices.setGain(original.id, 0.5)
    voices.setVolume(0.8)
    expect(audios.map(({ volume }) => volume)).toEqual([0.4, 0.8])
    expect(report.at(-1)?.volume).toBe(0.8)
    voices.hear(dub, 0, announced)
    voices.setVolume(0.2)
    expect(audios.map(({ volume }) => volume)).toEqual([0.1, 0.2])
  })

  it('wait near the place from which they may go on, and never while they speak', () => {
    const { voices, audios, announced } = setup()
    voices.wait(dub, 20)
    expect(audios[1]!.currentTime).toBe(20)
    voices.play()
    voices.hear(dub, 12, announced)
    voices.wait(dub, 30)
    expect(audios[1]!.currentTime).toBe(12)
  })

  it('go with their episode', () => {
    const { voices, audios } = setup()
    voices.load(makeTrack('other'))
    expect(audios.map(({ src }) => src)).toEqual(['media://play/other', ''])
    voices.hear(dub, 1, () => {})
    voices.keepReady([])
    expect(audios[0]!.src).toBe('')
    expect(voices.clock.now()).toBe(1)
  })
})

function setup(isReady = true) {
  const audios: FakeAudio[] = []
  const makeAudio = () => {
    const audio = Object.assign(new FakeAudio(), { seeking: false, remove: () => {} })
    audios.push(audio)
    return audio.element
  }
  const report: Partial<PlayerReport>[] = []
  const failures: AppError[] = []
  const measured = vi.fn()
  const voices = createVoices(makeAudio(), {
    makeAudio,
    measured,
    report: (each) => report.push(each),
    fail: (error) => failures.push(error),
  })
  voices.load(original)
  if (isReady) {
    voices.keepReady([dub])
    for (const audio of audios) audio.becomeReady(60)
  }
  return { voices, audios, report, measured, failures, announced: vi.fn() }
}
