import type { CommandKeys } from '../command-keys'

/** What Diglot shows outside its window. */
export const desktopKeys = {
  'tray-icon': [],
  'notify-when-aligned': [],
} as const satisfies CommandKeys
