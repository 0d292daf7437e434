import * as v from 'valibot'

/** An id by which main and its pages know an episode, a track or an earlier opening: never a path. */
export const idSchema = v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]{8,64}$/))
