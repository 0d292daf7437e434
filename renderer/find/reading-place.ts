import { type RowBox, restingOffset, revealOffset, scrollTunables } from '../captions/caption-scroll'
import type { ScrolledList } from '../captions/use-caption-list'

/** A place in the text: a segment, and how far its row is from the top of the list, in pixels. */
export interface ReadingPlace {
  readonly segment: number
  readonly top: number
}

/** What is at the height where one reads, among the rows that are rendered; null of an empty list. */
export function readingPlace(element: HTMLElement, list: ScrolledList): ReadingPlace | null {
  const reading = list.offset() + list.height() * scrollTunables.anchor
  let place: ReadingPlace | null = null
  for (const { dataset } of element.querySelectorAll<HTMLElement>('[data-segment]')) {
    const segment = Number(dataset.segment)
    const row = list.row(segment)
    if (!row || (place && row.start > reading)) break
    place = { segment, top: row.start - list.offset() }
  }
  return place
}

/** Gives a place back. */
export function returnTo({ segment, top }: ReadingPlace, list: ScrolledList): void {
  const row = list.row(segment)
  if (row) list.jumpTo(row.start - top)
}

/**
 * Brings a segment to where one reads; it stays where it is when it can be read there. The rows around it may never have
 * been measured: their true heights come within two frames, and move what is below them. Returns what leaves the list
 * alone before that, for whoever takes it elsewhere.
 */
export function bringToRead(segment: number, list: ScrolledList): () => void {
  const row = list.row(segment)
  if (!row || isReadable(row, list)) return () => {}
  list.jumpTo(restingOffset(row, list.height(), 0))
  let corrections = 2
  let frame = 0
  const correct = () => {
    const measured = list.row(segment)
    if (measured) list.scrollTo(restingOffset(measured, list.height(), 0))
    if (--corrections > 0) frame = requestAnimationFrame(correct)
  }
  frame = requestAnimationFrame(correct)
  return () => cancelAnimationFrame(frame)
}

/** The field lies over this much of the list's upper end, with a note under it. */
const coveredPixels = 132

function isReadable(row: RowBox, list: ScrolledList): boolean {
  const viewport = { offset: list.offset(), height: list.height() }
  const isClear = row.start - viewport.offset >= coveredPixels
  return isClear && Math.abs(revealOffset(row, viewport) - viewport.offset) < 1
}
