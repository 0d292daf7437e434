/** The names of `overlay-contract.ts` alone, without its schemas: a sandboxed preload should be small, and so should the page. */
export const overlayNames = [
  'overlay:view',
  'overlay:run',
  'overlay:change',
  'overlay:hold',
  'overlay:drag',
  'overlay:nudge',
] as const

export type OverlayName = (typeof overlayNames)[number]

/** What main pushes to the overlay's page. */
export const overlayPush = 'overlay:shown'

/** The commands of the player that the overlay has buttons for. */
export const overlayCommands = ['play-pause', 'previous-segment', 'next-segment'] as const
export type OverlayCommand = (typeof overlayCommands)[number]

/** What of the window is taken hold of: all of it, or its edges. */
export const overlayHandles = [
  'all',
  'left',
  'right',
  'top',
  'bottom',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
] as const
export type OverlayHandle = (typeof overlayHandles)[number]
