import type { AppError } from '../../shared/model/app-error'
import type { Track } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'
import type { PlayerReport } from '../store/player-slice'
import { type AudioPlayer, type AudioPlayerOptions, createAudioPlayer } from './audio-player'
import { createHandover } from './handover'
import type { Player } from './player'
import { createSharedClock } from './shared-clock'

/** Several recordings, one of which is heard: the player is always of that one. */
export interface Voices extends Player {
  /** Holds these ready besides the one that is heard, so that changing to one of them is not waited for. */
  keepReady(tracks: readonly Track[]): void
  /**
   * Goes on at `at` in another recording: playing stays playing, and speed and volume stay as they are. `announce` is
   * called at once with what its element says; the clock tells its listeners afterwards.
   */
  hear(track: Track, at: Seconds, announce: (report: PlayerReport) => void): void
  /** Puts a recording that is ready and not heard near a place, from where it will soon be asked to go on. */
  wait(track: Track, at: Seconds): void
  /** How much of the volume a track is played with, 0 to 1. */
  setGain(trackId: string, gain: number): void
}

export interface VoicesOptions extends AudioPlayerOptions {
  /** A further audio element. */
  readonly makeAudio: () => HTMLAudioElement
  /** Takes how long the element of a recording that is not heard finds it to be. */
  readonly measured?: (trackId: string, length: Seconds) => void
}

/** One recording in an element of its own. */
export interface Voice {
  readonly audio: HTMLAudioElement
  readonly player: AudioPlayer
  track: Track | null
  gain: number
  /** 0 to 1, on the way in or out. */
  fade: number
}

/** Plays several recordings of one episode, each in an audio element of its own, of which one is heard at a time. */
export function createVoices(first: HTMLAudioElement, options: VoicesOptions): Voices {
  const gains = new Map<string, number>()
  const handover = createHandover()
  const voices: Voice[] = []

  const make = (audio: HTMLAudioElement): Voice => {
    const isHeard = () => voice === heard
    const player = createAudioPlayer(audio, {
      report: (report) => {
        if (isHeard()) options.report(report)
        else if (voice.track && report.duration > 0) options.measured?.(voice.track.id, report.duration)
      },
      fail: (error) => options.fail(isHeard() ? error : asUnplayable(error)),
      ...(options.frames && { frames: options.frames }),
    })
    const voice: Voice = { audio, player, track: null, gain: 1, fade: 1 }
    voices.push(voice)
    return voice
  }
  let heard = make(first)
  /** Seen in the page, by whoever wants to know which of the elements it is. */
  const mark = () => {
    for (const { audio } of voices) {
      if (audio === heard.audio) audio.dataset.heard = ''
      else delete audio.dataset.heard
    }
  }
  mark()
  const clock = createSharedClock(heard.player.clock)
  const every = (act: (player: AudioPlayer) => void) => {
    for (const { player } of voices) act(player)
  }

  const load = (voice: Voice, track: Track | null) => {
    voice.track = track
    voice.gain = (track && gains.get(track.id)) ?? 1
    voice.fade = 1
    voice.player.setLevel(voice.gain)
    voice.player.load(track)
  }
  const drop = (voice: Voice) => {
    voices.splice(voices.indexOf(voice), 1)
    voice.player.dispose()
    voice.audio.remove()
  }
  const ready = (track: Track): Voice => {
    const known = voices.find((voice) => voice.track?.id === track.id)
    if (known) return known
    const voice = make(options.makeAudio())
    const { speed, volume, isMuted } = heard.player.state()
    voice.player.setSpeed(speed)
    voice.player.setVolume(volume)
    voice.player.setMuted(isMuted)
    load(voice, track)
    return voice
  }

  return {
    clock,
    keepReady(tracks) {
      for (const voice of [...voices]) {
        if (voice !== heard && !tracks.some(({ id }) => id === voice.track?.id)) drop(voice)
      }
      for (const track of tracks) ready(track)
    },
    hear(track, at, announce) {
      handover.finish()
      const before = heard
      const { isPlaying, rate, speed } = before.player.state()
      const next = ready(track)
      clock.hold()
      // Until it is announced, what its element reports would be taken for news of the recording before.
      next.player.setPace(rate === speed ? null : rate)
      next.player.seek(at)
      heard = next
      mark()
      if (before !== next && isPlaying) {
        next.player.play()
        handover.begin(before, next, at)
      }
      announce(next.player.state())
      clock.follow(next.player.clock)
    },
    wait(track, at) {
      const voice = voices.find((each) => each.track?.id === track.id)
      if (voice && voice !== heard && voice.audio.paused && voice.audio.readyState > 0) voice.player.seek(at)
    },
    setGain(trackId, gain) {
      gains.set(trackId, gain)
      const voice = voices.find((each) => each.track?.id === trackId)
      if (!voice) return
      voice.gain = gain
      voice.player.setLevel(gain * voice.fade)
    },
    load(track) {
      handover.finish()
      for (const voice of [...voices]) if (voice !== heard) drop(voice)
      load(heard, track)
    },
    play: () => heard.player.play(),
    pause() {
      handover.finish()
      heard.player.pause()
    },
    toggle() {
      handover.finish()
      heard.player.toggle()
    },
    seek(to) {
      handover.finish()
      heard.player.seek(to)
    },
    setSpeed: (speed) => every((player) => player.setSpeed(speed)),
    setPace: (pace) => every((player) => player.setPace(pace)),
    setVolume: (volume) => every((player) => player.setVolume(volume)),
    setMuted: (isMuted) => every((player) => player.setMuted(isMuted)),
    dispose() {
      handover.finish()
      every((player) => player.dispose())
    },
  }
}

/** It did not stop: it was not heard yet. */
function asUnplayable(error: AppError): AppError {
  if (error.code !== 'audio/playback-failed') return error
  return { code: 'tracks/unplayable', name: error.name, detail: error.detail }
}
