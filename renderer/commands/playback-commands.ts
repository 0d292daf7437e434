import type { playbackKeys } from '../../shared/commands/groups/playback-keys'
import type { Seconds } from '../../shared/model/time'
import type { CommandParts, CommandTable } from './command'
import { stepSpeed } from './speed-steps'

const skipLength: Seconds = 5
const volumeStep = 0.05

/** The voice itself. */
export const playbackCommands: CommandTable<typeof playbackKeys> = {
  'play-pause': { follows: true, run: ({ player }) => player.toggle() },
  'play-again': { follows: true, run: playAgain },
  'skip-back': { repeats: true, follows: true, run: (p) => skip(p, -skipLength) },
  'skip-forward': { repeats: true, follows: true, run: (p) => skip(p, skipLength) },
  'speed-down': { repeats: true, run: (p) => p.player.setSpeed(stepSpeed(p.store.getState().speed, -1)) },
  'speed-up': { repeats: true, run: (p) => p.player.setSpeed(stepSpeed(p.store.getState().speed, 1)) },
  'speed-reset': { run: ({ player }) => player.setSpeed(1) },
  'volume-up': { repeats: true, run: (p) => changeVolume(p, volumeStep) },
  'volume-down': { repeats: true, run: (p) => changeVolume(p, -volumeStep) },
  mute: { run: ({ player, store }) => player.setMuted(!store.getState().isMuted) },
}

function playAgain({ player }: CommandParts): void {
  player.seek(0)
  player.play()
}

function skip({ player }: CommandParts, by: Seconds): void {
  player.seek(player.clock.now() + by)
}

/** Asking for more sound ends the mute; otherwise nothing would be heard of it. */
function changeVolume({ player, store }: CommandParts, by: number): void {
  const { volume, isMuted } = store.getState()
  if (isMuted && by > 0) player.setMuted(false)
  // Rounded, so that twenty small steps make a whole.
  player.setVolume(Math.round((volume + by) * 100) / 100)
}
