import { captionsKeys } from './groups/captions-keys'
import { fileKeys } from './groups/file-keys'
import { handKeys } from './groups/hand-keys'
import { linesKeys } from './groups/lines-keys'
import { playbackKeys } from './groups/playback-keys'
import { windowKeys } from './groups/window-keys'

/**
 * Ids of commands with their default keys, in tinykeys' notation (`$mod` is Cmd on a Mac, Ctrl elsewhere); the first key
 * is the one shown.
 */
export type CommandKeys = Readonly<Record<string, readonly string[]>>

/** The groups in which commands are listed; a group's title is the word `commandGroups.<id>`. */
export const commandGroups = {
  file: fileKeys,
  playback: playbackKeys,
  lines: linesKeys,
  hand: handKeys,
  captions: captionsKeys,
  window: windowKeys,
} as const satisfies Readonly<Record<string, CommandKeys>>

export type CommandGroup = keyof typeof commandGroups

/**
 * Every command's id and default keys. The window binds them, the native menu shows them; a command's title is the word
 * `commands.<id>`.
 */
export const commandKeys = {
  ...fileKeys,
  ...playbackKeys,
  ...linesKeys,
  ...handKeys,
  ...captionsKeys,
  ...windowKeys,
} as const

export type CommandId = keyof typeof commandKeys

export const commandIds = Object.keys(commandKeys) as CommandId[]
