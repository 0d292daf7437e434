import * as v from 'valibot'
import { secondsSchema } from '../model/timeline-schema'

const index = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Where the listener is in what is open, so that a window that has to be opened anew can show it again. */
export const placeSchema = v.object({
  /** Seconds from the beginning. */
  position: secondsSchema,
  /** Whether the captions follow the voice, or the listener looks elsewhere in the text. */
  isFollowing: v.boolean(),
  /** The segment at the height where one reads; null where the captions follow, or there are none. */
  line: v.nullable(index),
  /** What is played over and over. */
  loop: v.nullable(v.object({ start: secondsSchema, end: secondsSchema })),
})

export type Place = v.InferOutput<typeof placeSchema>
