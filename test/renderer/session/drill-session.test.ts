import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAudioPlayer } from '../../../renderer/player/audio-player'
import { createDrillSession } from '../../../renderer/session/drill-session'
import { useStore } from '../../../renderer/store'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import { FakeAudio } from '../../support/fake-audio'
import { makeEpisode, makeTrack } from '../../support/make-episode'

const initial = useStore.getState()
let end = () => {}
beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'],
  })
})
afterEach(() => {
  end()
  vi.useRealTimers()
  useStore.setState(initial, true)
})

/** Four lines at 0, 10, 20 and 30 s, and an element that plays as time goes by. */
function listen(settings: Partial<Settings> = {}, { isHidden = false } = {}) {
  const audio = new FakeAudio()
  const noFrames = { requestAnimationFrame: () => 0, cancelAnimationFrame: () => {} }
  const voice = createAudioPlayer(audio.element, {
    report: (report) => useStore.getState().reportPlayer(report),
    fail: () => {},
    ...(isHidden && { frames: noFrames }),
  })
  useStore.getState().setSettings({ ...defaultSettings, ...settings })
  useStore.getState().setEpisode(makeEpisode())
  const { player, dispose } = createDrillSession({ store: useStore, voice })
  player.load(makeTrack())
  audio.becomeReady(40)
  end = () => {
    dispose()
    voice.dispose()
  }
  const seeks: { from: number; to: number }[] = []
  const own = Object.getOwnPropertyDescriptor(FakeAudio.prototype, 'currentTime')!
  Object.defineProperty(audio, 'currentTime', {
    get: () => own.get!.call(audio),
    set: (to: number) => {
      seeks.push({ from: own.get!.call(audio), to })
      own.set!.call(audio, to)
    },
  })
  /** Milliseconds go by, and the element with them. */
  const pass = (milliseconds: number) => {
    for (let i = 0; i < milliseconds; i++) {
      if (!audio.paused) {
        const next = audio.currentTime + audio.playbackRate / 1000
        if (next < 40) audio.advanceTo(next)
        else if (!audio.ended) audio.end()
      }
      vi.advanceTimersByTime(1)
    }
  }
  return { audio, player, seeks, pass, drill: () => useStore.getState().drill }
}

describe.each([{ isHidden: false }, { isHidden: true }])('a drill in a window that is hidden: $isHidden', (window) => {
  it('takes a loop back within a few thousandths of its end, every time', () => {
    const { player, seeks, pass } = listen({}, window)
    player.play()
    pass(50)
    useStore.getState().setLoop({ start: 0, end: 1.2345 })
    pass(5000)
    expect(seeks.length).toBeGreaterThanOrEqual(3)
    for (const { from, to } of seeks) {
      expect(to).toBe(0)
      expect(Math.abs(from - 1.2345)).toBeLessThan(0.008)
    }
  })

  it('stops within a few thousandths of the end of a line, and stays in that line', () => {
    const { audio, player, pass } = listen({ pausesAfterLine: true }, window)
    player.seek(9)
    player.play()
    pass(1500)
    expect(audio.paused).toBe(true)
    expect(audio.currentTime).toBeLessThan(10)
    expect(audio.currentTime).toBeGreaterThan(9.94)
    player.play()
    pass(20)
    expect(audio.currentTime).toBeGreaterThanOrEqual(10)
  })
})

describe('the speed of a pass', () => {
  it("is heard, and is not taken for the listener's", () => {
    const { audio, player, pass } = listen({ variesSpeed: true, passSpeeds: [0.5, 2] })
    player.play()
    pass(20)
    expect(audio.playbackRate).toBe(0.5)
    expect(useStore.getState()).toMatchObject({ speed: 1, rate: 0.5 })
    player.seek(9.9)
    pass(250)
    expect(audio.playbackRate).toBe(2)
    useStore.getState().setSettings(defaultSettings)
    expect(audio.playbackRate).toBe(1)
  })

  it('ends when the listener sets one', () => {
    const { audio, player, pass } = listen({ variesSpeed: true, passSpeeds: [0.5] })
    player.play()
    pass(20)
    player.setSpeed(1.5)
    pass(100)
    expect(audio.playbackRate).toBe(1.5)
    expect(useStore.getState().speed).toBe(1.5)
  })

  it('goes with the track', () => {
    const { audio, player, pass } = listen({ variesSpeed: true, passSpeeds: [0.5] })
    player.play()
    pass(20)
    player.load(makeTrack('other'))
    expect(audio.playbackRate).toBe(1)
    expect(useStore.getState().drill.pace).toBeNull()
  })
})

describe('the silence after a pass', () => {
  const inSilence = () => {
    const all = listen({ repeatsLines: true, repeatTimes: 2, repeatPause: 1 })
    all.player.seek(9.9)
    all.player.play()
    all.pass(150)
    expect(all.drill()).toMatchObject({ phase: 'waiting', pass: 2, wait: 10 })
    expect(all.audio.paused).toBe(true)
    return all
  }

  it('lasts as long as the line, and then the line is said again', () => {
    const { audio, pass, drill } = inSilence()
    pass(9700)
    expect(audio.paused).toBe(true)
    pass(500)
    expect(audio.paused).toBe(false)
    expect(audio.currentTime).toBeLessThan(1)
    expect(drill()).toMatchObject({ phase: 'free', pass: 2, wait: null })
  })

  it('is ended by the play key, which stops everything, and by the next one, which goes on', () => {
    const { audio, player, pass } = inSilence()
    player.toggle()
    pass(20_000)
    expect(audio.paused).toBe(true)
    player.toggle()
    pass(10)
    expect(audio.paused).toBe(false)
    expect(audio.currentTime).toBeLessThan(0.1)
  })

  it('is ended by going elsewhere', () => {
    const { audio, player, pass } = inSilence()
    player.seek(20)
    pass(10)
    expect(audio.paused).toBe(false)
    pass(9000)
    expect(audio.currentTime).toBeGreaterThan(28)
  })

  it('is forgotten with its episode', () => {
    const { audio, player, pass } = inSilence()
    useStore.getState().setEpisode(makeEpisode('other'))
    player.load(makeTrack('other'))
    audio.becomeReady(40)
    pass(20_000)
    expect(audio.paused).toBe(true)
  })
})

describe('the listener', () => {
  it('who seeks across the end of a line is not taken back', () => {
    const { audio, player, pass } = listen({ repeatsLines: true })
    player.seek(9.9)
    player.play()
    pass(50)
    player.seek(10)
    pass(200)
    expect(audio.currentTime).toBeCloseTo(10.2, 1)
  })

  it('is noticed too when the element itself was moved', () => {
    const { audio, player, pass } = listen({ repeatsLines: true })
    player.play()
    pass(50)
    audio.currentTime = 25
    pass(100)
    expect(audio.currentTime).toBeCloseTo(25.1, 1)
  })

  it('hears the end of the track looped', () => {
    const { audio, player, pass } = listen()
    useStore.getState().setLoop({ start: 39, end: 40 })
    player.play()
    pass(2500)
    expect(audio.paused).toBe(false)
    expect(audio.currentTime).toBeGreaterThanOrEqual(39)
  })

  it('begins the line anew after a long pause, if that is wanted, and not where they have gone meanwhile', () => {
    const { audio, player, pass } = listen({ rewindsOnResume: true })
    player.seek(14)
    player.play()
    pass(100)
    player.pause()
    pass(3000)
    player.play()
    expect(audio.currentTime).toBe(10)
    player.pause()
    pass(3000)
    player.seek(27)
    player.play()
    expect(audio.currentTime).toBe(27)
  })

  it('can start nothing where nothing is loaded', () => {
    const { player, audio } = listen()
    useStore.getState().setEpisode(makeEpisode('text', { track: null }))
    player.load(null)
    player.toggle()
    player.toggle()
    expect(audio.paused).toBe(true)
  })
})
