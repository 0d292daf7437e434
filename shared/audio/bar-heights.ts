import { unknownLoudness } from './loudness'

/** How loudness becomes height, so that any recording is a picture. */
const shape = {
  /** This share of the columns is lower than full height: single bangs must not flatten the rest. */
  loud: 0.97,
  /** This share is lower than what counts as the quiet of this recording. */
  quiet: 0.03,
  /** So much of the quiet is taken away: the mean of a talk varies little, and that little is the picture. */
  taken: 0.6,
  /** Heights are raised to this power, which sets loud apart from less loud. */
  contrast: 1.2,
  /** A recording that never gets louder than this stays low: silence is not to look like speech. */
  leastLoud: 0.012,
} as const

/**
 * Heights of bars, 0 to 1, for the mean loudness of a track's columns: the loudest of the recording are full, its quiet
 * ones low, however loud it was recorded. What is unknown stays `unknownLoudness`.
 */
export function barHeights(columns: Float32Array): Float32Array {
  const known = columns.filter((value) => value !== unknownLoudness).sort()
  const at = (share: number) => known[Math.floor(share * (known.length - 1))] ?? 0
  const loud = Math.max(at(shape.loud), shape.leastLoud)
  const floor = Math.min(at(shape.quiet), loud) * shape.taken
  return columns.map((value) =>
    value === unknownLoudness
      ? unknownLoudness
      : Math.max(0, Math.min(1, (value - floor) / (loud - floor))) ** shape.contrast,
  )
}
