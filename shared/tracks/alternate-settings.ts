import * as v from 'valibot'

/** Seconds of real time. */
export const longestAlternatePause = 5

/** How two recordings are heard in turn, kept between starts. Each is a field of the settings. */
export const alternateSettingEntries = {
  /** Which is heard first of each line: the recording the episode was opened with, or the one added to it. */
  alternateOrder: v.picklist(['original-first', 'dub-first']),
  /** Silence between one language and the other, and before the next line. */
  alternatePause: v.pipe(v.number(), v.minValue(0), v.maxValue(longestAlternatePause)),
}

const alternateSettingsSchema = v.object(alternateSettingEntries)
export type AlternateSettings = v.InferOutput<typeof alternateSettingsSchema>

export const defaultAlternateSettings: AlternateSettings = { alternateOrder: 'original-first', alternatePause: 0.5 }
