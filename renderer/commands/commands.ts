import type { StoreApi } from 'zustand'
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
  /** Keys in tinykeys' notation; the first is the one shown. `$mod` is Cmd on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[]
  /** A held key runs it again and again. */
  readonly repeats?: boolean
  /** Moves or starts the voice, so the captions follow it again. */
  readonly follows?: boolean
  run(parts: CommandParts): void
}

const skipLength: Seconds = 5
const volumeStep = 0.05

/**
 * Everything that can be done from the keyboard, the buttons and the native menu, under one id each.
 * Its title is the word `commands.<id>`.
 */
export const commands = {
  open: { keys: ['$mod+o'], run: ({ open }) => void open.choose() },
  'open-sample': { keys: [], run: ({ open }) => void open.openSample() },
  'play-pause': { keys: ['Space'], follows: true, run: ({ player }) => player.toggle() },
  'previous-segment': { keys: ['ArrowLeft'], repeats: true, follows: true, run: (p) => goToSegment(p, 'previous') },
  'next-segment': { keys: ['ArrowRight'], repeats: true, follows: true, run: (p) => goToSegment(p, 'next') },
  'first-segment': { keys: ['Home'], follows: true, run: (p) => goToSegment(p, 'first') },
  'last-segment': { keys: ['End'], follows: true, run: (p) => goToSegment(p, 'last') },
  'replay-segment': { keys: ['ArrowDown'], follows: true, run: replaySegment },
  'skip-back': { keys: ['Shift+ArrowLeft'], repeats: true, follows: true, run: (p) => skip(p, -skipLength) },
  'skip-forward': { keys: ['Shift+ArrowRight'], repeats: true, follows: true, run: (p) => skip(p, skipLength) },
  'speed-down': { keys: ['['], repeats: true, run: (p) => p.player.setSpeed(stepSpeed(p.store.getState().speed, -1)) },
  'speed-up': { keys: [']'], repeats: true, run: (p) => p.player.setSpeed(stepSpeed(p.store.getState().speed, 1)) },
  'speed-reset': { keys: ['Backspace'], run: ({ player }) => player.setSpeed(1) },
  'volume-up': { keys: ['$mod+ArrowUp'], repeats: true, run: (p) => changeVolume(p, volumeStep) },
  'volume-down': { keys: ['$mod+ArrowDown'], repeats: true, run: (p) => changeVolume(p, -volumeStep) },
  mute: { keys: ['m'], run: ({ player, store }) => player.setMuted(!store.getState().isMuted) },
  'show-both': { keys: ['b'], run: ({ settings }) => settings.change({ show: 'both' }) },
  'show-original': { keys: ['e'], run: ({ settings }) => settings.change({ show: 'original' }) },
  'show-translation': { keys: ['c'], run: ({ settings }) => settings.change({ show: 'translation' }) },
  'return-to-now': { keys: ['Escape'], follows: true, run: () => {} },
  'theme-system': { keys: [], run: ({ settings }) => settings.change({ theme: 'system' }) },
  'theme-light': { keys: [], run: ({ settings }) => settings.change({ theme: 'light' }) },
  'theme-dark': { keys: [], run: ({ settings }) => settings.change({ theme: 'dark' }) },
  'language-system': { keys: [], run: ({ settings }) => settings.change({ interfaceLanguage: 'system' }) },
  'language-en': { keys: [], run: ({ settings }) => settings.change({ interfaceLanguage: 'en' }) },
  'language-zh-hans': { keys: [], run: ({ settings }) => settings.change({ interfaceLanguage: 'zh-Hans' }) },
} satisfies Record<string, Command>

export type CommandId = keyof typeof commands

export const commandIds = Object.keys(commands) as CommandId[]

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
