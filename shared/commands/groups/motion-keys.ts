import type { CommandKeys } from '../command-keys'

/** How the lines move when the voice goes on. */
export const motionKeys = {
  'motion-eased': [],
  'motion-instant': [],
} as const satisfies CommandKeys
