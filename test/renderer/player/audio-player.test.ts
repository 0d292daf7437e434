import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAudioPlayer, endMargin } from '../../../renderer/player/audio-player'
import type { PlayerReport } from '../../../renderer/store/player-slice'
import { FakeAudio } from '../../support/fake-audio'
import { makeTrack } from '../../support/make-episode'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what is shown', () => {
  it('is what the element reports, and not what was asked', async () => {
    const { audio, player, shown } = open()
    audio.refusal = new DOMException('a gesture is needed', 'NotAllowedError')
    player.play()
    await settled()
    expect(shown().isPlaying).toBe(false)
    audio.refusal = null
    player.play()
    expect(shown().isPlaying).toBe(true)
  })

  it('is "waiting" while it should play and has no data', () => {
    const { audio, player, shown } = open()
    player.play()
    expect(shown().isStalled).toBe(false)
    audio.readyState = 2
    audio.fire('waiting')
    expect(shown()).toMatchObject({ isPlaying: true, isStalled: true })
    audio.readyState = 4
    audio.fire('playing')
    expect(shown().isStalled).toBe(false)
  })

  it('forgets the old length as soon as something else is loaded', () => {
    const { player, shown } = open()
    expect(shown().duration).toBe(40)
    player.load(makeTrack('other'))
    expect(shown()).toMatchObject({ duration: 0, isPlaying: false, isEnded: false })
  })

  it('has no length for a stream without an end', () => {
    const { audio, shown } = open()
    audio.duration = Number.POSITIVE_INFINITY
    audio.fire('durationchange')
    expect(shown().duration).toBe(0)
  })
})

describe('the player', () => {
  it('keeps the pitch at every speed', () => {
    expect(open().audio.preservesPitch).toBe(true)
  })

  it.each([
    [0.2, 0.5],
    [0.5, 0.5],
    [1.35, 1.35],
    [3, 3],
    [16, 3],
  ])('asked for speed %d plays at %d, and so the next track', (asked, expected) => {
    const { player, shown } = open()
    player.setSpeed(asked)
    expect(shown().speed).toBe(expected)
    player.load(makeTrack('other'))
    expect(shown().speed).toBe(expected)
  })

  it.each([
    [-5, 0],
    [12.5, 12.5],
    [40, 40 - endMargin],
    [99, 40 - endMargin],
  ])('asked for second %d of 40 goes to %d', (asked, expected) => {
    const { player } = open()
    player.seek(asked)
    expect(player.clock.now()).toBe(expected)
  })

  it('goes nowhere when asked for a time that is none', () => {
    const { player } = open()
    player.seek(7)
    player.seek(Number.NaN)
    expect(player.clock.now()).toBe(7)
  })

  it('seeks before the length is known, within what the file promised', () => {
    const { audio, player } = setup()
    player.load(makeTrack('harbour', { duration: 30 }))
    expect(audio.duration).toBeNaN()
    player.seek(100)
    expect(player.clock.now()).toBe(30 - endMargin)
  })

  it('shows the end, and plays again from the beginning', () => {
    const { audio, player, shown } = open()
    player.play()
    audio.end()
    expect(shown()).toMatchObject({ isEnded: true, isPlaying: false })
    player.toggle()
    expect(player.clock.now()).toBe(0)
    expect(shown()).toMatchObject({ isEnded: false, isPlaying: true })
  })

  it('does nothing while nothing is loaded', () => {
    const { audio, player } = setup()
    player.toggle()
    player.seek(5)
    expect(audio.paused).toBe(true)
    expect(audio.currentTime).toBe(0)
  })

  it('unloads', () => {
    const { audio, player } = open()
    player.load(null)
    expect(audio.src).toBe('')
    player.play()
    expect(audio.paused).toBe(true)
  })

  it('keeps the volume between nothing and all', () => {
    const { player, shown } = open()
    player.setVolume(1.05)
    expect(shown().volume).toBe(1)
    player.setVolume(-0.05)
    expect(shown().volume).toBe(0)
  })

  it('stops hearing the element when it is disposed of', () => {
    const { audio, player, report } = open()
    player.dispose()
    report.mockClear()
    audio.volume = 0.3
    expect(report).not.toHaveBeenCalled()
  })
})

describe('a failure', () => {
  it('says which file and what the element said, and is shown as paused', () => {
    const { audio, player, fail, shown } = open()
    player.play()
    audio.fail(3, 'PIPELINE_ERROR_DECODE')
    expect(fail).toHaveBeenCalledExactlyOnceWith({
      code: 'audio/playback-failed',
      name: 'harbour.mp3',
      detail: 'MEDIA_ERR_DECODE (PIPELINE_ERROR_DECODE)',
    })
    expect(shown().isPlaying).toBe(false)
  })

  it('for want of a device to play on says so', () => {
    const { audio, player, fail } = open()
    player.play()
    audio.fail(3, 'PipelineStatus::AUDIO_RENDERER_ERROR: audio render error')
    expect(fail).toHaveBeenCalledExactlyOnceWith({ code: 'audio/output-lost', name: 'harbour.mp3' })
  })

  it('is tried anew at the same place by playing again', () => {
    const { audio, player, shown } = open()
    player.seek(21)
    audio.fail(2)
    player.play()
    expect(audio.loads).toBe(2)
    expect(player.clock.now()).toBe(21)
    expect(shown().isPlaying).toBe(true)
  })

  it.each(['AbortError', 'NotAllowedError', 'NotSupportedError'])('of play() named %s is no bug', async (name) => {
    vi.stubGlobal('reportError', vi.fn())
    const { audio, player } = open()
    audio.refusal = new DOMException('refused', name)
    player.play()
    await settled()
    expect(reportError).not.toHaveBeenCalled()
  })

  it('of play() of another kind is reported', async () => {
    vi.stubGlobal('reportError', vi.fn())
    const { audio, player } = open()
    audio.refusal = new TypeError('unheard of')
    player.play()
    await settled()
    expect(reportError).toHaveBeenCalledWith(audio.refusal)
  })
})

function setup() {
  const audio = new FakeAudio()
  const report = vi.fn<(report: PlayerReport) => void>()
  const fail = vi.fn()
  const player = createAudioPlayer(audio.element, { report, fail })
  const shown = () => {
    const last = report.mock.lastCall
    if (!last) throw new Error('nothing was reported')
    return last[0]
  }
  return { audio, player, report, fail, shown }
}

/** A player with forty seconds loaded. */
function open() {
  const parts = setup()
  parts.player.load(makeTrack())
  parts.audio.becomeReady(40)
  return parts
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
