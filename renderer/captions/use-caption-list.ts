import { observeElementOffset, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ReadingPlace } from '../store/captions-slice'
import type { FollowedList } from './follower'
import type { ListItems, Place } from './list-items'
import { type CaptionVirtualizer, measureExactly, useReadingPlace } from './use-reading-place'

export type ScrolledList = Omit<FollowedList, 'setHeld'>

export interface CaptionListOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: ListItems
  readonly height: number
  readonly padding: { readonly start: number; readonly end: number }
  readonly estimate: (index: number) => number
  /** Where to begin, by the estimates. */
  readonly firstOffset: () => number
  /** Where the listener read when the list was here last, to begin there; null to begin elsewhere. */
  readonly left: ReadingPlace | null
  /** Changes when every row has a new height (width, languages shown, fonts); anything comparable by `Object.is`. */
  readonly layout: unknown
}

export interface CaptionList {
  /** The rows to render, in order. Not always without gaps: a row with the keyboard's focus stays. */
  readonly rows: readonly VirtualItem[]
  readonly totalSize: number
  readonly measure: (row: HTMLElement | null) => void
  readonly list: ScrolledList
  /** The place of a row that must stay rendered wherever the list is; -1 for none. */
  readonly keep: (place: Place) => void
  /** Takes the one who is called whenever heights or places of rows have changed, before they are painted. */
  readonly onRemeasured: (listener: () => void) => void
}

/**
 * The virtual list: TanStack's measuring and ranges, our scrolling.
 *
 * Rows are laid out in flow between spacers, not at absolute positions. Then a row that turns out taller than estimated
 * moves only what is below it, the virtualizer's sums and the document agree at any time, and while the listener
 * scrolls, the browser's own scroll anchoring holds the text still without interrupting the scroll. The virtualizer
 * never writes the scroll position.
 */
export function useCaptionList(options: CaptionListOptions): CaptionList {
  const { scroller, rows, height, padding, estimate, firstOffset, left, layout } = options
  const kept = useRef<Place>(-1)
  const reportOffset = useRef<(offset: number) => void>(() => undefined)
  const remeasured = useRef<() => void>(() => undefined)
  const isTelling = useRef(false)
  const heightNow = useRef(height)
  heightNow.current = height
  const rowsNow = useRef(rows)
  rowsNow.current = rows

  const virtualizer: CaptionVirtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.items.length,
    getItemKey: useCallback((index: number) => rows.items[index]?.place ?? index, [rows]),
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    paddingStart: padding.start,
    paddingEnd: padding.end,
    initialOffset: firstOffset,
    overscan: 6,
    indexAttribute: 'data-item',
    measureElement: measureExactly,
    rangeExtractor: useCallback(({ startIndex, endIndex, overscan, count: all }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(all - 1, endIndex + overscan)
      const range = Array.from({ length: last - first + 1 }, (_, i) => first + i)
      const focused = rowsNow.current.indexOf(kept.current)
      if (focused >= 0 && focused < first) range.unshift(focused)
      if (focused > last && focused < all) range.push(focused)
      return range
    }, []),
    observeElementOffset: useCallback<typeof observeElementOffset<HTMLElement>>((instance, tell) => {
      // Never told as "scrolling": that state would render the list twice more for every move, and nothing needs it.
      reportOffset.current = (offset) => tell(offset, false)
      return observeElementOffset(instance, (offset) => flushSync(() => tell(offset, false)))
    }, []),
    onChange: useCallback(() => {
      // Once for all rows measured together, and still before they are painted: a microtask follows the resize
      // observer's callback directly.
      if (isTelling.current) return
      isTelling.current = true
      queueMicrotask(() => {
        isTelling.current = false
        remeasured.current()
      })
    }, []),
  })
  // Whoever holds the list still (the follower, or the browser's scroll anchoring) does it better.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false

  const list = useMemo<ScrolledList>(() => {
    const offset = () => scroller.current?.scrollTop ?? 0
    const scrollTo = (to: number) => {
      const element = scroller.current
      if (!element) return
      const clamped = Math.max(0, Math.min(to, virtualizer.getTotalSize() - heightNow.current))
      // The element rounds to device pixels; writing what it has would only make noise.
      if (Math.abs(element.scrollTop - clamped) >= 0.5) element.scrollTop = clamped
    }
    return {
      offset,
      height: () => heightNow.current,
      row(place) {
        // Brings the measurements up to date; the cache alone lags behind a change of size.
        virtualizer.getTotalSize()
        const row = virtualizer.measurementsCache[rowsNow.current.indexOf(place)]
        return row ? { start: row.start, size: row.size } : null
      },
      scrollTo,
      jumpTo(to) {
        scrollTo(to)
        // The scroll event comes a frame later, and until then nothing would be there to see. A microtask, because
        // React cannot render from within its own effects.
        queueMicrotask(() => flushSync(() => reportOffset.current(offset())))
      },
    }
  }, [virtualizer, scroller])

  useReadingPlace({ scroller, virtualizer, list, rows, layout, height, start: padding.start, left })

  // After the restoring of the reading place above: whoever follows has the last word.
  useLayoutEffect(() => remeasured.current())

  return {
    rows: virtualizer.getVirtualItems(),
    totalSize: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    list,
    keep: useCallback((place) => {
      kept.current = place
    }, []),
    onRemeasured: useCallback((listener) => {
      remeasured.current = listener
    }, []),
  }
}
