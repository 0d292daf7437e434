import type { AppError } from '../../shared/model/app-error'
import type { Track } from '../../shared/model/media'
import { fastest, slowest } from '../../shared/model/speed'
import type { Seconds } from '../../shared/model/time'
import type { PlayerReport } from '../store/player-slice'
import { createPlaybackClock, type Frames } from './playback-clock'
import type { Player } from './player'

/**
 * No seek goes nearer to the end than this. Asked for the very end of an MP3, Chromium reads past it, takes the
 * moment it gets to for the file's length, and so makes it seconds longer each time.
 */
export const endMargin: Seconds = 0.2

export interface AudioPlayerOptions {
  /** Takes what the element reports; the store's player slice. */
  report(report: PlayerReport): void
  /** Takes what stopped the playing through no fault of the program. */
  fail(error: AppError): void
  frames?: Frames
}

/** A player that can be one of several. */
export interface AudioPlayer extends Player {
  /** What the element says at present. */
  state(): PlayerReport
  /** Plays so much of the volume that was set, 0 to 1: what is recorded loud, or fades. What is shown is the volume. */
  setLevel(level: number): void
}

/** Each of these may have changed something that is shown. `timeupdate` is not here: time is the clock's. */
const reporting = [
  'play',
  'playing',
  'pause',
  'ended',
  'waiting',
  'canplay',
  'seeking',
  'seeked',
  'emptied',
  'loadedmetadata',
  'durationchange',
  'ratechange',
  'volumechange',
  'error',
] as const

/**
 * Plays one track through one audio element. Whatever it is asked, it only asks the element; what is shown is read back
 * from the element at its events, so that a request that had no effect is not shown as if it had.
 */
export function createAudioPlayer(audio: HTMLAudioElement, { report, fail, frames }: AudioPlayerOptions): AudioPlayer {
  const clock = createPlaybackClock(audio, frames)
  let track: Track | null = null
  let volume = audio.volume
  let level = 1

  audio.preload = 'auto'
  audio.preservesPitch = true

  const sound = () => {
    audio.volume = volume * level
  }
  const stateNow = () => {
    // The element has the last word, whoever changed it.
    if (level > 0 && Math.abs(audio.volume - volume * level) > 1e-4) volume = Math.min(1, audio.volume / level)
    return { ...stateOf(audio), volume }
  }
  const reportState = () => report(stateNow())
  const reportFailure = () => {
    if (!track || !audio.error) return
    // The element would go on saying that it wants to play.
    audio.pause()
    fail(failureOf(audio.error, track.fileName))
  }
  /** After a failure (a disk that was away) the same place is tried anew. */
  const loadAgain = () => {
    const at = audio.currentTime
    audio.load()
    audio.currentTime = at
  }
  for (const name of reporting) audio.addEventListener(name, reportState)
  audio.addEventListener('error', reportFailure)

  const player: AudioPlayer = {
    clock,
    state: stateNow,
    setLevel(next) {
      level = next
      sound()
    },
    load(next) {
      track = next
      if (next) audio.src = next.playUrl
      else audio.removeAttribute('src')
      audio.load()
      // The element says so itself only in its next task; until then the old duration would pass for the new one.
      reportState()
    },
    play() {
      if (!track) return
      if (audio.ended) audio.currentTime = 0
      if (audio.error) loadAgain()
      audio.play().catch((error: unknown) => {
        // Interrupted by a pause or another load: what was asked last holds. Refused by the browser for want of a
        // gesture: the element stays paused and is shown so. What cannot be played reports itself as an error event.
        const name = error instanceof Error || error instanceof DOMException ? error.name : ''
        if (!['AbortError', 'NotAllowedError', 'NotSupportedError'].includes(name)) reportError(error)
      })
    },
    pause: () => audio.pause(),
    toggle: () => (audio.paused ? player.play() : player.pause()),
    seek(to) {
      if (!track || !Number.isFinite(to)) return
      const end = Number.isFinite(audio.duration) ? audio.duration : track.duration
      audio.currentTime = Math.max(0, Math.min(to, end - endMargin))
    },
    setSpeed(speed) {
      const clamped = clampSpeed(speed)
      // The default outlives `load()`, which resets the rate to it.
      audio.defaultPlaybackRate = clamped
      audio.playbackRate = clamped
      // The element's event comes a task later; a held key would step from a value that is no longer so.
      reportState()
    },
    setPace(pace) {
      audio.playbackRate = pace === null ? audio.defaultPlaybackRate : clampSpeed(pace)
      reportState()
    },
    setVolume: (next) => {
      volume = Math.max(0, Math.min(next, 1))
      sound()
      reportState()
    },
    setMuted: (isMuted) => {
      audio.muted = isMuted
      reportState()
    },
    dispose() {
      for (const name of reporting) audio.removeEventListener(name, reportState)
      audio.removeEventListener('error', reportFailure)
      clock.dispose()
      audio.pause()
      audio.removeAttribute('src')
      audio.load()
    },
  }
  return player
}

function clampSpeed(speed: number): number {
  return Math.max(slowest, Math.min(speed, fastest))
}

function stateOf(audio: HTMLAudioElement): Omit<PlayerReport, 'volume'> {
  const wantsToPlay = !audio.paused && !audio.ended && audio.error === null
  return {
    isPlaying: wantsToPlay,
    isEnded: audio.ended,
    isStalled: wantsToPlay && audio.readyState < audio.HAVE_FUTURE_DATA,
    duration: Number.isFinite(audio.duration) ? audio.duration : 0,
    speed: audio.defaultPlaybackRate,
    rate: audio.playbackRate,
    isMuted: audio.muted,
  }
}

/** Chromium takes the voice to the system's next device by itself; without any, the element breaks off with this word. */
function failureOf(error: MediaError, name: string): AppError {
  if (error.message.includes('AUDIO_RENDERER_ERROR')) return { code: 'audio/output-lost', name }
  return { code: 'audio/playback-failed', name, detail: detailOf(error) }
}

/** As the element names it, for a report: `MEDIA_ERR_DECODE (PIPELINE_ERROR_DECODE)`. */
function detailOf(error: MediaError): string {
  const names = ['', 'MEDIA_ERR_ABORTED', 'MEDIA_ERR_NETWORK', 'MEDIA_ERR_DECODE', 'MEDIA_ERR_SRC_NOT_SUPPORTED']
  const name = names[error.code] ?? String(error.code)
  return error.message ? `${name} (${error.message})` : name
}
