import { defaultSettings, type Settings } from '../../shared/model/settings'

/** Every number that decides how large the pair is set. Lengths are CSS pixels. */
export const pairTunables = {
  /** Size of the original by the room: so much of its height, and so many ems to its width. */
  ofHeight: 0.24,
  emsWide: 18,
  largest: 64,
  /** Below these no text is set, whatever does not fit. Han needs more pixels than Latin, and is the smaller one as a rule. */
  smallestOriginal: 15,
  smallestTranslation: 14,
  /** A long pair is set smaller, in so few steps that the size does not change with every line. */
  steps: [1, 0.86, 0.74, 0.64],
} as const

export interface PairSizes {
  readonly original: number
  readonly translation: number
}

interface Room {
  readonly width: number
  readonly height: number
}

type ChosenSizes = Pick<Settings, 'originalSize' | 'translationSize'>

/**
 * The sizes in which a pair may be set, the largest and most wanted first. They follow the room, and the listener's own
 * sizes in so far as he made the captions, or one of the languages, larger or smaller than usual.
 */
export function pairSizes({ width, height }: Room, { originalSize, translationSize }: ChosenSizes): PairSizes[] {
  const { ofHeight, emsWide, largest, smallestOriginal, smallestTranslation, steps } = pairTunables
  const usual = Math.min(height * ofHeight, width / emsWide, largest)
  const sized = (chosen: number, step: number, smallest: number) =>
    Math.round(Math.max(smallest, (usual * step * chosen) / defaultSettings.originalSize) * 10) / 10
  return steps.map((step) => ({
    original: sized(originalSize, step, smallestOriginal),
    translation: sized(translationSize, step, smallestTranslation),
  }))
}

/** A text as it is set: how many lines it takes, and how high one is. */
export interface SetText {
  readonly lines: number
  readonly lineHeight: number
}

/**
 * How many lines of each text are shown where all of them are too much for the height: one of each at least, then one
 * more in turn, as long as there is room.
 */
export function shareRoom(texts: readonly SetText[], height: number, gap: number): number[] {
  const shown = texts.map(() => 1)
  let left = height - gap * (texts.length - 1) - texts.reduce((sum, { lineHeight }) => sum + lineHeight, 0)
  for (let isGiven = true; isGiven; ) {
    isGiven = false
    texts.forEach(({ lines, lineHeight }, i) => {
      if ((shown[i] ?? 0) >= lines || lineHeight > left) return
      shown[i] = (shown[i] ?? 0) + 1
      left -= lineHeight
      isGiven = true
    })
  }
  return shown
}

/** The first line to show: that of the character being said, with as many of the next as are shown. */
export function firstShown(lineStarts: readonly number[], said: number, shown: number): number {
  const line = lineStarts.findLastIndex((start) => start <= said)
  return Math.max(0, Math.min(line, lineStarts.length - shown))
}
