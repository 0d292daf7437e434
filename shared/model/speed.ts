import * as v from 'valibot'

/** Bounds of how fast the voice may be. */
export const slowest = 0.5
export const fastest = 3

export const speedSchema = v.pipe(v.number(), v.minValue(slowest), v.maxValue(fastest))
