import * as v from 'valibot'

/**
 * `Track.key`. Keys are names of fields in what is kept, so that one is refused by which every object has a field already:
 * they may come from a file of a stranger's (a sidecar) or one that was edited by hand.
 */
export const trackKeySchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(64),
  v.regex(/^[A-Za-z0-9_-]+$/),
  v.check((key) => !(key in {})),
)
