import type { Track } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'

/**
 * The true playback time. It never enters the store: views that move with it subscribe here and write to the DOM
 * themselves. Listeners run once per animation frame while playing, and once after each seek, load or pause.
 */
export interface PlaybackClock {
  now(): Seconds
  /** Calls the listener at once with the present time, then as described above. Returns the function that ends it. */
  subscribe(listener: (time: Seconds) => void): () => void
}

/**
 * Requests to the audio element. None of them changes the store: the store's player slice holds what the element
 * reports back, so the interface can never show what is not so.
 */
export interface Player {
  readonly clock: PlaybackClock
  /** Replaces what is loaded; null unloads. Playing stops. */
  load(track: Track | null): void
  play(): void
  pause(): void
  toggle(): void
  /** Clamped to the track. Keeps playing if it was playing. */
  seek(to: Seconds): void
  /** 0.5 to 3, pitch kept. */
  setSpeed(speed: number): void
  /** Plays at another speed for a while without changing the one that was set; null ends that, and so does `setSpeed`. */
  setPace(pace: number | null): void
  /** 0 to 1. */
  setVolume(volume: number): void
  setMuted(isMuted: boolean): void
  dispose(): void
}
