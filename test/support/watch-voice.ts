import type { Page } from 'playwright-core'

/** What was asked of the audio element, and where it was then. */
export interface VoiceAct {
  readonly act: 'seek' | 'pause' | 'play'
  readonly at: number
  /** Of a seek. */
  readonly to: number
  readonly rate: number
  /** Milliseconds of the page's clock. */
  readonly when: number
  /**
   * By how much the machine was behind just then, seconds: the longest that the page had to wait, in the fifth of a second
   * before, for a timer or a frame that was due. Whoever watches a border cannot be in time for it by less.
   */
  readonly late: number
}

/** Notes from now on what the page asks of its audio element; `take` gives it and begins anew. */
export async function watchVoice(page: Page) {
  await page.evaluate(() => {
    const audio = document.querySelector('audio')
    const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'currentTime')
    if (!audio || !own?.get || !own.set) throw new Error('no audio element')
    const acts: VoiceAct[] = []
    const { get, set } = own
    const note = (act: VoiceAct['act'], to: number) =>
      acts.push({ act, to, at: get.call(audio), rate: audio.playbackRate, when: performance.now(), late: latest() })
    let waits: { readonly at: number; readonly late: number }[] = []
    const begun = { timer: performance.now(), frame: performance.now() }
    const due = { timer: 6, frame: 17 }
    const waited = (what: 'timer' | 'frame', now: number) => {
      waits = [...waits.filter(({ at }) => now - at < 200), { at: now, late: now - begun[what] - due[what] }]
      begun[what] = now
    }
    const latest = () => {
      const now = performance.now()
      const stillDue = [now - begun.timer - due.timer, now - begun.frame - due.frame]
      return Math.max(0, ...stillDue, ...waits.filter(({ at }) => now - at < 200).map(({ late }) => late)) / 1000
    }
    setInterval(() => waited('timer', performance.now()), 5)
    const frame = () => {
      waited('frame', performance.now())
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    Object.defineProperty(audio, 'currentTime', {
      configurable: true,
      get: () => get.call(audio),
      set(to: number) {
        note('seek', to)
        set.call(audio, to)
      },
    })
    const { pause, play } = HTMLMediaElement.prototype
    audio.pause = () => {
      note('pause', 0)
      pause.call(audio)
    }
    audio.play = () => {
      note('play', 0)
      return play.call(audio)
    }
    Object.assign(window, { voiceActs: acts })
  })
  return {
    take: (): Promise<VoiceAct[]> =>
      page.evaluate(() => (window as unknown as { voiceActs: VoiceAct[] }).voiceActs.splice(0)),
  }
}
