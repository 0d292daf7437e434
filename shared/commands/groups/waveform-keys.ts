import type { CommandKeys } from '../command-keys'

/** How sure the times are, and the sound they are set against. */
export const waveformKeys = {
  'next-weak': ['w'],
  'previous-weak': ['Shift+w'],
  'close-up': ['z'],
} as const satisfies CommandKeys
