import type { Settings } from './settings'

/**
 * Whether there is an icon beside the clock: as the listener chose, else as is usual for a player on the system
 * (`process.platform`). The bar of a Mac has little room, and its dock is always there.
 */
export function showsTrayOn(platform: string, { showsTray }: Pick<Settings, 'showsTray'>): boolean {
  return showsTray ?? platform !== 'darwin'
}
