import type { CommandKeys } from '../command-keys'

/** The voice itself. */
export const playbackKeys = {
  'play-pause': ['Space'],
  'play-again': [],
  'skip-back': ['Shift+ArrowLeft'],
  'skip-forward': ['Shift+ArrowRight'],
  'speed-down': ['['],
  'speed-up': [']'],
  'speed-reset': ['Backspace'],
  'volume-up': ['$mod+ArrowUp'],
  'volume-down': ['$mod+ArrowDown'],
  mute: ['m'],
} as const satisfies CommandKeys
