import type { Seconds } from '../../shared/model/time'
import type { PlaybackClock } from './player'

/** What of a window the clock needs; a test gives frames by hand. */
export interface Frames {
  requestAnimationFrame(callback: () => void): number
  cancelAnimationFrame(frame: number): void
}

/** After these the time shown may be wrong though nothing plays. */
const jumps = ['seeking', 'seeked', 'pause', 'ended', 'emptied', 'loadedmetadata', 'playing'] as const

/**
 * Reads the element's own time once per frame, for as long as it plays and somebody listens. The time between two
 * `timeupdate` events (up to a quarter of a second) would be visible in a moving highlight.
 */
export function createPlaybackClock(
  audio: HTMLMediaElement,
  frames: Frames = window,
): PlaybackClock & { dispose(): void } {
  const listeners = new Set<(time: Seconds) => void>()
  let frame: number | null = null
  /** A frame has come since the element last told its time. */
  let isDrawn = false

  const tell = (listener: (time: Seconds) => void) => {
    try {
      listener(audio.currentTime)
    } catch (error) {
      // One broken view must not stop the clock of all others.
      reportError(error)
    }
  }
  const tellAll = () => {
    for (const listener of [...listeners]) tell(listener)
  }
  const schedule = () => {
    if (frame === null && !audio.paused && listeners.size > 0) frame = frames.requestAnimationFrame(tick)
  }
  const tick = () => {
    frame = null
    isDrawn = true
    schedule()
    tellAll()
  }
  const jumped = () => {
    tellAll()
    schedule()
  }
  // A window that nobody sees may get no frames, and what it plays is followed elsewhere: in the overlay, in the taskbar.
  const goOnUnseen = () => {
    if (frame !== null && !isDrawn) tellAll()
    isDrawn = false
  }
  const stopWhenIdle = () => {
    if (frame === null || (listeners.size > 0 && !audio.paused)) return
    frames.cancelAnimationFrame(frame)
    frame = null
  }

  for (const name of jumps) audio.addEventListener(name, jumped)
  audio.addEventListener('play', schedule)
  audio.addEventListener('timeupdate', goOnUnseen)
  audio.addEventListener('pause', stopWhenIdle)

  return {
    now: () => audio.currentTime,
    subscribe(listener) {
      // A wrapper of its own, so that one function subscribed twice is two subscriptions.
      const entry = (time: Seconds) => listener(time)
      listeners.add(entry)
      tell(entry)
      schedule()
      return () => {
        listeners.delete(entry)
        stopWhenIdle()
      }
    },
    dispose() {
      for (const name of jumps) audio.removeEventListener(name, jumped)
      audio.removeEventListener('play', schedule)
      audio.removeEventListener('timeupdate', goOnUnseen)
      audio.removeEventListener('pause', stopWhenIdle)
      listeners.clear()
      stopWhenIdle()
    },
  }
}
