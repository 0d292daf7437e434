/**
 * Of values that are given in some order, the places of as many as possible that rise (patience sorting). Negative values
 * are none.
 */
export function risingPlaces(values: readonly number[]): readonly number[] {
  const tops: number[] = []
  const previous = new Array<number>(values.length).fill(-1)
  for (const [place, value] of values.entries()) {
    if (value < 0) continue
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tops[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous[place] = low > 0 ? tops[low - 1]! : -1
    tops[low] = place
  }
  const places: number[] = []
  for (let place = tops.at(-1) ?? -1; place >= 0; place = previous[place]!) places.push(place)
  return places.reverse()
}
