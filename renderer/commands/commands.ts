import type { StoreApi } from 'zustand'
import type { CommandId } from '../../shared/commands/command-keys'
import type { Seconds } from '../../shared/model/time'
import type { Player } from '../player/player'
import type { OpenSession } from '../session/open-session'
import type { SettingsSession } from '../session/settings-session'
import type { Store } from '../store'
import { goToSegment, replaySegment } from './segment-steps'
import { stepSpeed } from './speed-steps'

/** What commands act on. */
export interface CommandParts {
  player: Player
  store: StoreApi<Store>
  open: OpenSession
  settings: SettingsSession
}

export interface Command {
  /** A held key runs it again and again. */
  readonly repeats?: boolean
  /** Moves or starts the voice, so the captions follow it again. */
  readonly follows?: boolean
  run(parts: CommandParts): void
}

const skipLength: Seconds = 5
const volumeStep = 0.05

/**
 * What each command of `shared/commands/command-keys.ts` does; from the keyboard, a button or the native menu, it is
 * this that runs.
 */
export const commands = {
  open: { run: ({ open }) => void open.choose() },
  'open-sample': { run: ({ open }) => void open.openSample() },
  'play-pause': { follows: true, run: ({ player }) => player.toggle() },
  'previous-segment': { repeats: true, follows: true, run: (p) => goToSegment(p, 'previous') },
  'next-segment': { repeats: true, follows: true, run: (p) => goToSegment(p, 'next') },
  'first-segment': { follows: true, run: (p) => goToSegment(p, 'first') },
  'last-segment': { follows: true, run: (p) => goToSegment(p, 'last') },
  'replay-segment': { follows: true, run: replaySegment },
  'skip-back': { repeats: true, follows: true, run: (p) => skip(p, -skipLength) },
  'skip-forward': { repeats: true, follows: true, run: (p) => skip(p, skipLength) },
  'speed-down': { repeats: true, run: (p) => p.player.setSpeed(stepSpeed(p.store.getState().speed, -1)) },
  'speed-up': { repeats: true, run: (p) => p.player.setSpeed(stepSpeed(p.store.getState().speed, 1)) },
  'speed-reset': { run: ({ player }) => player.setSpeed(1) },
  'volume-up': { repeats: true, run: (p) => changeVolume(p, volumeStep) },
  'volume-down': { repeats: true, run: (p) => changeVolume(p, -volumeStep) },
  mute: { run: ({ player, store }) => player.setMuted(!store.getState().isMuted) },
  'show-both': { run: ({ settings }) => settings.change({ show: 'both' }) },
  'show-original': { run: ({ settings }) => settings.change({ show: 'original' }) },
  'show-translation': { run: ({ settings }) => settings.change({ show: 'translation' }) },
  'return-to-now': { follows: true, run: () => {} },
  'theme-system': { run: ({ settings }) => settings.change({ theme: 'system' }) },
  'theme-light': { run: ({ settings }) => settings.change({ theme: 'light' }) },
  'theme-dark': { run: ({ settings }) => settings.change({ theme: 'dark' }) },
  'language-system': { run: ({ settings }) => settings.change({ interfaceLanguage: 'system' }) },
  'language-en': { run: ({ settings }) => settings.change({ interfaceLanguage: 'en' }) },
  'language-zh-hans': { run: ({ settings }) => settings.change({ interfaceLanguage: 'zh-Hans' }) },
} satisfies Record<CommandId, Command>

/** The one way to run a command. An id that is not in the table (a menu of another version) does nothing. */
export function runCommand(id: string, parts: CommandParts): void {
  if (!Object.hasOwn(commands, id)) return
  const command: Command = commands[id as CommandId]
  command.run(parts)
  if (command.follows) parts.store.getState().setFollowing(true)
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
