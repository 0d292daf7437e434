import type { CommandKeys } from '../command-keys'

/** What helps when something is wrong. */
export const recoveryKeys = {
  'show-report': [],
  restart: [],
  'restart-safe': [],
  'hardware-acceleration': [],
} as const satisfies CommandKeys
