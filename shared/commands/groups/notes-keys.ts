import type { CommandKeys } from '../command-keys'

/** What is noted on lines, and where it goes. */
export const notesKeys = {
  note: ['Shift+d'],
  notes: ['$mod+Shift+b'],
  'toggle-notes': [],
  'copy-marks': [],
  'export-marks': [],
} as const satisfies CommandKeys
