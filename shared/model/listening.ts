import * as v from 'valibot'

/** What is being heard, as the player's window reports it for whoever shows it elsewhere: taskbar, tray, overlay. */
export const listeningSchema = v.object({
  /** The voice goes on, or a drill is between two of its passes. */
  isPlaying: v.boolean(),
  /** The segment that is being spoken, or was last; null before the first, and where the text is not followed. */
  segment: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Where in its spoken text the sentence begins that is being said, in UTF-16 units; left out where nobody knows. */
  sentence: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** The times of that segment come from the length of its text alone. */
  isEstimated: v.exactOptional(v.boolean()),
  /** A long stretch without text after that segment is playing. */
  isInGap: v.boolean(),
  /** How much of the search for times is done, 0 to 1; null while nothing is searched. */
  aligned: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
})

export type Listening = v.InferOutput<typeof listeningSchema>

/** Nothing is heard, as before a window has said a word, or after it has gone. */
export const silence: Listening = { isPlaying: false, segment: null, isInGap: false, aligned: null }
