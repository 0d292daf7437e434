import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { Player } from '../player/player'
import type { Voices } from '../player/voices'
import type { Store } from '../store'
import { createAlternateSession } from './alternate-session'
import { createDrillSession } from './drill-session'
import type { Deed } from './edit-session'
import { matchLoudness } from './loudness-session'
import type { OpenSession } from './open-session'
import type { SettingsSession } from './settings-session'
import { createTracksSession, type TracksSession } from './tracks-session'

/** The recordings of the open episode: which is heard, which there are, and two of them in turn. */
export interface RecordingsSession extends TracksSession {
  /** Each line in one recording, then in another; or, if that is so, one recording alone again. */
  alternate(): void
}

export interface PlayingParts {
  readonly store: StoreApi<Store>
  readonly voices: Voices
}

/** The player for the whole window, with all that moves the voice by itself under it: drills, and two recordings in turn. */
export function createPlaying({ store, voices }: PlayingParts) {
  const drill = createDrillSession({ store, voice: voices })
  // The turns lie over the drills, and are made later: until then nothing alternates.
  let over: Player = drill.player
  const player: Player = {
    ...drill.player,
    load: (track) => over.load(track),
    play: () => over.play(),
    pause: () => over.pause(),
    toggle: () => over.toggle(),
    seek: (to) => over.seek(to),
    setSpeed: (speed) => over.setSpeed(speed),
    setPace: (pace) => over.setPace(pace),
    setVolume: (volume) => over.setVolume(volume),
    setMuted: (isMuted) => over.setMuted(isMuted),
  }
  /** What needs more of the window than the player. */
  const recordings = (parts: {
    readonly bridge: Bridge
    readonly settings: SettingsSession
    readonly open: OpenSession
    readonly note: (deed: Deed) => void
  }): RecordingsSession => {
    const { bridge, settings, open, note } = parts
    const tracks = createTracksSession({ bridge, store, voices, drill, take: open.take, note })
    const turns = createAlternateSession({ store, inner: drill.player, tracks, settings })
    over = turns.player
    const stopMatching = matchLoudness(store, voices)
    return {
      ...tracks,
      alternate: turns.toggle,
      dispose() {
        stopMatching()
        turns.dispose()
        tracks.dispose()
      },
    }
  }
  return { player, recordings }
}
