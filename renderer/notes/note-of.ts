import type { Mark } from '../../shared/model/mark'

/** What is noted on a line, of marks in the order of their lines. Asked by every row on screen at every change. */
export function noteOf(marks: readonly Mark[], segment: number): string | undefined {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.segment < segment) low = middle + 1
    else high = middle
  }
  return marks[low]?.segment === segment ? marks[low]?.note : undefined
}
