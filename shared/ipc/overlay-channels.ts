/** The names of `overlay-contract.ts` alone: a sandboxed preload should be small. */
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
