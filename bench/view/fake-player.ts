import type { PlaybackClock, Player } from '../../renderer/player/player'
import { useStore } from '../../renderer/store'
import type { Seconds } from '../../shared/model/time'

/** A player without sound: time runs as fast as it is told, the clock ticks each frame as the real one does. */
export interface FakePlayer extends Player {
  setTime(time: Seconds): void
  /** Seconds of audio per second. */
  setRate(rate: number): void
}

export function createFakePlayer(duration: Seconds): FakePlayer {
  const listeners = new Set<(time: Seconds) => void>()
  let time = 0
  let rate = 1
  let isPlaying = false
  let last = 0

  const tell = () => {
    for (const listener of listeners) listener(time)
  }
  const frame = (now: number) => {
    if (!isPlaying) return
    time = Math.min(duration, time + (Math.max(0, now - last) / 1000) * rate)
    last = now
    tell()
    requestAnimationFrame(frame)
  }
  const clock: PlaybackClock = {
    now: () => time,
    subscribe(listener) {
      listeners.add(listener)
      listener(time)
      return () => listeners.delete(listener)
    },
  }
  const report = () => useStore.getState().reportPlayer({ isPlaying, duration })

  const player: FakePlayer = {
    clock,
    load: () => undefined,
    play() {
      if (isPlaying) return
      isPlaying = true
      last = performance.now()
      requestAnimationFrame(frame)
      report()
    },
    pause() {
      isPlaying = false
      report()
    },
    toggle: () => (isPlaying ? player.pause() : player.play()),
    seek: (to) => player.setTime(to),
    setSpeed: () => undefined,
    setPace: () => undefined,
    setVolume: () => undefined,
    setMuted: () => undefined,
    dispose: () => undefined,
    setTime(to) {
      time = Math.max(0, Math.min(duration, to))
      queueMicrotask(tell)
    },
    setRate(next) {
      rate = next
    },
  }
  return player
}
