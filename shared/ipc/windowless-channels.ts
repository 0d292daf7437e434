/** The names of `windowless-contract.ts` alone: a sandboxed preload should be small. */
export const windowlessNames = ['align:task', 'align:report'] as const

export type WindowlessName = (typeof windowlessNames)[number]
