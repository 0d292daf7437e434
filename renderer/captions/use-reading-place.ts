import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from '../store'
import type { ReadingPlace } from '../store/captions-slice'
import { scrollTunables } from './caption-scroll'
import type { ListItems } from './list-items'
import type { ScrolledList } from './use-caption-list'

export type CaptionVirtualizer = Virtualizer<HTMLElement, HTMLElement>

export interface ReadingPlaceOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly virtualizer: CaptionVirtualizer
  readonly list: ScrolledList
  readonly rows: ListItems
  readonly layout: unknown
  readonly height: number
  /** Padding above the first row. */
  readonly start: number
  /** Where the listener read when the list was here last, to begin there; null to begin elsewhere. */
  readonly left: ReadingPlace | null
}

/**
 * Measures the list anew when its layout changes as a whole, and keeps the row at the reading height where it was on
 * screen. Without it, new heights above (hundreds of them, all guesses again) would carry the text off. Leaves the place
 * to the store when the list goes.
 */
export function useReadingPlace(options: ReadingPlaceOptions): void {
  const { scroller, virtualizer, list, rows, layout, height, start, left } = options
  const noted = useRef<ReadingPlace>(left ?? { place: 0, top: start })
  /** Frames for which the place is still being restored, while the rows around it are measured. */
  const restoring = useRef(left !== null)
  const laidOut = useRef({ layout, height, start })

  useEffect(() => {
    const element = scroller.current
    const note = () => {
      if (restoring.current) return
      const offset = list.offset()
      const row = virtualizer.getVirtualItemForOffset(offset + list.height() * scrollTunables.anchor)
      const item = row && rows.items[row.index]
      if (item) noted.current = { place: item.place, top: row.start - offset }
    }
    element?.addEventListener('scroll', note, { passive: true })
    return () => element?.removeEventListener('scroll', note)
  }, [scroller, virtualizer, list, rows])

  const restore = (move: (offset: number) => void) => {
    const row = list.row(noted.current.place)
    if (row) move(row.start - noted.current.top)
  }

  const endRestoringSoon = () => {
    // By the second frame the rows that came on screen are measured, and the scroll events of all this are over.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        restoring.current = false
      }),
    )
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the list's first and last moment alone.
  useLayoutEffect(() => {
    if (restoring.current) {
      restore(list.jumpTo)
      endRestoringSoon()
    }
    return () => useStore.getState().setReadingPlace(noted.current)
  }, [])

  useLayoutEffect(() => {
    const before = laidOut.current
    if (before.layout === layout && before.height === height && before.start === start) return
    laidOut.current = { layout, height, start }
    if (before.layout !== layout) measureAnew(virtualizer)
    restoring.current = true
    restore(list.jumpTo)
    endRestoringSoon()
  })

  useLayoutEffect(() => {
    if (restoring.current) restore(list.scrollTo)
  })
}

function measureAnew(virtualizer: CaptionVirtualizer): void {
  virtualizer.measure()
  // Back to the estimates at once. Else a row that has kept its height would seem measured already, and become a guess.
  virtualizer.getTotalSize()
  for (const row of virtualizer.elementsCache.values()) {
    if (row.isConnected) virtualizer.resizeItem(virtualizer.indexFromElement(row), measureExactly(row, undefined))
  }
}

/** Heights to the fraction of a pixel; rounded ones would not add up to where rows really are. */
export function measureExactly(row: HTMLElement, entry: ResizeObserverEntry | undefined): number {
  return entry?.borderBoxSize?.[0]?.blockSize ?? row.getBoundingClientRect().height
}
