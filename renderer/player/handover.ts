import type { Seconds } from '../../shared/model/time'
import type { Voice } from './voices'

/** Milliseconds: the one voice goes and the other comes, too quick to be heard as fading and without a click. */
const fadeLength = 12
/** One step of it, and of the waiting for sound. */
const step = 4
/** The voice before goes on until the next is to be heard, but no longer than this, ms. */
const patience = 140
/** The element's time moves with the sound that has been played: so much of it is proof of sound. */
const heardOfIt: Seconds = 0.004

export interface Handover {
  /** The voice `from` goes on until `to`, asked to play at `at`, is to be heard. Then the one fades into the other. */
  begin(from: Voice, to: Voice, at: Seconds): void
  /** Ends what is under way at once. */
  finish(): void
}

/** Gives the word from one voice to another. */
export function createHandover(): Handover {
  let timer: ReturnType<typeof setInterval> | undefined
  let end = () => {}

  const finish = () => {
    clearInterval(timer)
    const last = end
    end = () => {}
    last()
  }
  return {
    begin(from, to, at) {
      finish()
      let waited = 0
      let share = 0
      fade(to, 0)
      end = () => {
        from.player.pause()
        fade(from, 1)
        fade(to, 1)
      }
      timer = setInterval(() => {
        waited += step
        const isHeard = !to.audio.seeking && to.audio.currentTime > at + heardOfIt
        if (share === 0 && !isHeard && waited < patience) return
        share = Math.min(1, share + step / fadeLength)
        fade(from, 1 - share)
        fade(to, share)
        if (share === 1) finish()
      }, step)
    },
    finish,
  }
}

function fade(voice: Voice, share: number): void {
  voice.fade = share
  voice.player.setLevel(voice.gain * share)
}
