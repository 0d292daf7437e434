/** The names of `plain-contract.ts` alone: a sandboxed preload should be small. */
export const plainNames = ['plain:words', 'plain:copy', 'plain:restart', 'plain:quit'] as const

export type PlainName = (typeof plainNames)[number]

/** The path of the plain page, by which the preload of the player's window knows it. */
export const plainPath = '/recovery.html'
