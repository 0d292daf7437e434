import * as v from 'valibot'

/** What is done with stretches in which nothing of the text is said: heard as they are, left out, or hurried through. */
export const textlessWays = ['play', 'skip', 'hurry'] as const
export type TextlessWay = (typeof textlessWays)[number]

export const mostRepeats = 20
/** Of the pause after a pass, in lengths of what was heard. */
export const longestPause = 3
export const mostPasses = 8
/** A pass is as slow or fast as the player can be. */
export const passSpeedLimits = { slowest: 0.5, fastest: 3 } as const

/** How the listener drills, kept between starts. Each is a field of the settings. */
export const drillSettingEntries = {
  /** Each line is heard `repeatTimes` times before the next one. */
  repeatsLines: v.boolean(),
  repeatTimes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(mostRepeats)),
  /** Silence after each pass of a line or loop, to speak in: so many times as long as the pass took. */
  repeatPause: v.pipe(v.number(), v.minValue(0), v.maxValue(longestPause)),
  /** The first pass of a line or loop at the first of `passSpeeds`, the second at the second, and so around. */
  variesSpeed: v.boolean(),
  passSpeeds: v.pipe(
    v.array(v.pipe(v.number(), v.minValue(passSpeedLimits.slowest), v.maxValue(passSpeedLimits.fastest))),
    v.minLength(1),
    v.maxLength(mostPasses),
  ),
  /** Stops at the end of each line until the listener goes on. */
  pausesAfterLine: v.boolean(),
  /** After a pause the line begins anew. */
  rewindsOnResume: v.boolean(),
  textless: v.picklist(textlessWays),
}

const drillSettingsSchema = v.object(drillSettingEntries)
export type DrillSettings = v.InferOutput<typeof drillSettingsSchema>

/** A player that nobody told to drill plays straight on. */
export const defaultDrillSettings: DrillSettings = {
  repeatsLines: false,
  repeatTimes: 3,
  repeatPause: 0,
  variesSpeed: false,
  passSpeeds: [0.75, 1, 1.25],
  pausesAfterLine: false,
  rewindsOnResume: false,
  textless: 'play',
}
