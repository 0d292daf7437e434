import type { LibraryLayout } from '../../shared/library/library-settings'

/** How the entries lie, in pixels. */
export interface GridShape {
  readonly columns: number
  /** From one row to the next. */
  readonly rowHeight: number
}

const listRow = 64
const narrowestCard = 150
const widestCards = 168
const gap = 20
/** Two lines of a title and one of a note, with the space around them. */
const wordsBelow = 92

/** How entries lie in so much room. Cards share it evenly; in a narrow window they are two to a row, however small. */
export function gridShape(layout: LibraryLayout, width: number): GridShape {
  if (layout === 'list') return { columns: 1, rowHeight: listRow }
  const card = width < 720 ? narrowestCard : widestCards
  const columns = Math.max(2, Math.floor((width + gap) / (card + gap)))
  const side = (width - gap * (columns - 1)) / columns
  return { columns, rowHeight: Math.ceil(side) + wordsBelow }
}
