/** A triangle over neighbouring bins of a spectrum. */
export interface MelFilter {
  readonly firstBin: number
  readonly weights: Float64Array
}

/**
 * Triangles of equal area whose corners lie evenly on the mel scale between two frequencies, each reaching from its
 * left neighbour's peak to its right one's. Corners are rounded to bins, as Sphinx does ("mel-scale filter bank with
 * unit area and rounded frequencies"), since the model was trained on exactly these.
 */
export function melFilters(options: {
  readonly count: number
  readonly lowest: number
  readonly highest: number
  /** Hertz from one bin to the next. */
  readonly binWidth: number
}): MelFilter[] {
  const { count, lowest, highest, binWidth } = options
  const from = toMel(lowest)
  const step = (toMel(highest) - from) / (count + 1)
  const corners = Array.from({ length: count + 2 }, (_, i) => Math.round(fromMel(from + i * step) / binWidth))
  return Array.from({ length: count }, (_, i) => triangle(corners[i]!, corners[i + 1]!, corners[i + 2]!, binWidth))
}

/** Zero at `left` and `right` (bins), highest at `peak`. */
function triangle(left: number, peak: number, right: number, binWidth: number): MelFilter {
  const height = 2 / ((right - left) * binWidth)
  const weights = Float64Array.from({ length: right - left - 1 }, (_, i) => {
    const bin = left + 1 + i
    return height * (bin <= peak ? (bin - left) / (peak - left) : (right - bin) / (right - peak))
  })
  return { firstBin: left + 1, weights }
}

function toMel(hertz: number): number {
  return 2595 * Math.log10(1 + hertz / 700)
}

function fromMel(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1)
}
