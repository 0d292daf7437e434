import type { Page } from 'playwright-core'

/** What was asked of the audio element, and where it was then. */
export interface VoiceAct {
  readonly act: 'seek' | 'pause' | 'play'
  readonly at: number
  /** Of a seek. */
  readonly to: number
  readonly rate: number
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
      acts.push({ act, to, at: get.call(audio), rate: audio.playbackRate })
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
