import type { TimeRange } from '../../shared/model/time'

/** The bars of a waveform, in device pixels: whole ones, or their edges would be soft and their gaps uneven. */
export interface BarGrid {
  /** From one bar's left edge to the next. */
  readonly pitch: number
  readonly bar: number
  /** The last may lie partly outside. */
  readonly count: number
}

export interface BarSizes {
  /** In CSS pixels, as drawn at a density of one. */
  readonly pitch: number
  readonly bar: number
}

/** As many bars as a canvas of that width (device pixels) holds at that density (device pixels per CSS pixel). */
export function barGrid(width: number, density: number, sizes: BarSizes): BarGrid {
  const pitch = Math.max(2, Math.round(sizes.pitch * density))
  const bar = Math.max(1, Math.min(pitch - 1, Math.round(sizes.bar * density)))
  return { pitch, bar, count: Math.max(0, Math.ceil(width / pitch)) }
}

/** The time that all bars of a grid cover together, when the canvas covers `shown`: a little more than that. */
export function barsRange({ pitch, count }: BarGrid, width: number, shown: TimeRange): TimeRange {
  const length = shown.end - shown.start
  return { start: shown.start, end: shown.start + (length * pitch * count) / width }
}

/**
 * Where each bar begins and how high it is, of heights of 0 to 1 and in device pixels: centred on the middle, never
 * lower than `least`, and such that both halves are whole pixels.
 */
export function barSpan(height: number, room: number, least: number): { top: number; size: number } {
  const middle = Math.floor(room / 2)
  const half = Math.max(least / 2, (Math.max(0, height) * room) / 2)
  const rounded = Math.min(middle, Math.max(1, Math.round(half)))
  return { top: middle - rounded, size: 2 * rounded }
}

/**
 * Heights on their way from `before` to `after`, `progress` of it done, eased. What was unknown grows out of the
 * baseline. A grid of another size has no way, it is there at once.
 */
export function growHeights(before: Float32Array, after: Float32Array, progress: number): Float32Array {
  if (before.length !== after.length || progress >= 1) return after
  const eased = 1 - (1 - progress) ** 3
  return after.map((height, i) => {
    // Unknown bars stay what they are: they are drawn otherwise.
    if (height < 0) return height
    const from = Math.max(0, before[i]!)
    return from + (height - from) * eased
  })
}
