import * as v from 'valibot'
import { speedSchema } from './speed'
import type { Seconds } from './time'
import { secondsSchema } from './timeline-schema'
import { trackKeySchema } from './track-key'
import { visibilities } from './visibility'

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/**
 * How an episode was left: for the listener who comes back to it, and for a window that has to be opened anew over it.
 * What is not said in it is as the listener has it set.
 */
export const resumeSchema = v.object({
  /** Where the voice was, seconds from the beginning. */
  position: secondsSchema,
  /** Where listening goes on: the beginning of the line that was spoken, or of its sentence. Left out: at `position`. */
  from: v.exactOptional(secondsSchema),
  /** It was heard to its end. It begins anew. */
  isFinished: v.exactOptional(v.boolean()),
  /** Whether the captions follow the voice, or the listener looks elsewhere in the text. */
  isFollowing: v.boolean(),
  /** The segment at the height where one reads; null where the captions follow, or there are none. */
  line: v.nullable(index),
  /** What is played over and over. */
  loop: v.nullable(v.object({ start: secondsSchema, end: secondsSchema })),
  /** How fast it was heard. */
  speed: v.exactOptional(speedSchema),
  /** What was shown of its languages, and which stood above. */
  original: v.exactOptional(v.picklist(visibilities)),
  translation: v.exactOptional(v.picklist(visibilities)),
  order: v.exactOptional(v.picklist(['original-first', 'translation-first'])),
  /** `Track.key` of the recording that was heard. */
  track: v.exactOptional(trackKeySchema),
})

export type Resume = v.InferOutput<typeof resumeSchema>

/** Nearer to the end than this, or than this share of the whole, there is nothing left to come back for. */
const endStretch: Seconds = 5
const endShare = 0.01

/** Whether who is here in an episode has heard it. */
export function isHeardOut(position: Seconds, duration: Seconds): boolean {
  return duration > 0 && position >= duration - Math.min(endStretch, duration * endShare)
}

/** Where listening goes on in an episode that was left so; from the beginning where it was heard out or has become shorter. */
export function placeToGoOn({ position, from = position, isFinished = false }: Resume, duration: Seconds): Seconds {
  return isFinished || (duration > 0 && from >= duration) ? 0 : from
}
