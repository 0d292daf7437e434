import type { CommandKeys } from '../command-keys'

/** The captions over other programs. */
export const overlayKeys = {
  'toggle-overlay': ['$mod+l'],
  'lock-overlay': ['$mod+Shift+l'],
  'adjust-overlay': [],
  'overlay-larger': [],
  'overlay-smaller': [],
  'overlay-rows': [],
} as const satisfies CommandKeys
