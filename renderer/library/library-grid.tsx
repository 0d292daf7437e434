// biome-ignore-all lint/a11y/useSemanticElements: a table lays out its rows itself; these are placed, and most are not there.
// biome-ignore-all lint/a11y/useFocusableInteractive: of a row and its cells one has the focus, as in any grid.

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type MouseEvent,
  memo,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryEntry } from '../../shared/model/library'
import { placeAt } from '../captions/use-row-menu'
import type { GridShape } from './grid-shape'
import { LibraryCard } from './library-card'
import cards from './library-card.module.css'
import styles from './library-grid.module.css'
import { LibraryRow } from './library-row'
import type { ChosenEntries } from './use-chosen-entries'

export type EntryPlace = ReturnType<typeof placeAt>

export interface GridHandle {
  /** Brings an entry into view and gives it the keyboard. */
  focus(id: string): void
  /** Where an entry is on the screen; null when it is not drawn. */
  placeOf(id: string): EntryPlace | null
}

interface LibraryGridProps {
  readonly ref: RefObject<GridHandle | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly shown: readonly LibraryEntry[]
  readonly shape: GridShape
  /** Pixels above it in the scroller. */
  readonly above: number
  readonly entries: ChosenEntries
  readonly openId: string | null
  readonly isMac: boolean
  onAct(act: string, id: string): void
  onMenu(id: string, place: EntryPlace): void
}

/** The entries in rows, of which those are drawn that can be seen. */
export const LibraryGrid = memo(function LibraryGrid(props: LibraryGridProps) {
  const { ref, scroller, shown, shape, above, entries, openId, isMac, onAct, onMenu } = props
  const { t, i18n } = useTranslation()
  const { columns, rowHeight } = shape
  const { chosen, order, choose } = entries
  const grid = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const [, drawAgain] = useState(0)
  const cursorIndex = chosen.cursor === null ? -1 : order.indexOf(chosen.cursor)
  const cursorRow = Math.floor(Math.max(0, cursorIndex) / columns)

  const virtualizer = useVirtualizer({
    count: Math.ceil(shown.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: columns === 1 ? 8 : 2,
    scrollMargin: above,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    // What has the keyboard stays drawn, or the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([cursorRow, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
      [cursorRow],
    ),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes it knows are those of the shape before.
  useLayoutEffect(() => virtualizer.measure(), [rowHeight, columns])

  const elementOf = (id: string) => grid.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const element = elementOf(wanted.current)
    wanted.current = null
    element?.focus({ preventScroll: true })
  })
  // What is drawn is known by its place: when another entry comes to be where the keyboard's was, the focus goes with that.
  useLayoutEffect(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || !grid.current?.contains(focused)) return
    const { entry } = focused.dataset
    if (entry !== undefined && chosen.cursor !== null && entry !== chosen.cursor)
      elementOf(chosen.cursor)?.focus({ preventScroll: true })
  })
  useImperativeHandle(ref, () => ({
    focus(id) {
      const index = order.indexOf(id)
      if (index < 0) return
      virtualizer.scrollToIndex(Math.floor(index / columns))
      wanted.current = id
      drawAgain((times) => times + 1)
    },
    placeOf(id) {
      const element = elementOf(id)
      if (!element) return null
      const { left, bottom } = element.getBoundingClientRect()
      return placeAt(left + 64, bottom - 8)
    },
  }))

  const onClick = (event: MouseEvent) => {
    const id = entryAt(event)
    if (id === null) return
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act
    if (act === 'menu') {
      const { left, bottom } = (event.target as Element).closest('[data-act]')!.getBoundingClientRect()
      if (!chosen.ids.has(id)) choose(id, 'only')
      onMenu(id, placeAt(left, bottom))
    } else if (act !== undefined) onAct(act, id)
    else choose(id, event.shiftKey ? 'range' : (isMac ? event.metaKey : event.ctrlKey) ? 'toggle' : 'only')
  }
  const onDoubleClick = (event: MouseEvent) => {
    const id = entryAt(event)
    if (id !== null && !(event.target as Element).closest('[data-act]')) onAct('open', id)
  }
  const onContextMenu = (event: MouseEvent) => {
    const id = entryAt(event)
    if (id === null) return
    event.preventDefault()
    if (!chosen.ids.has(id)) choose(id, 'only')
    onMenu(id, placeAt(event.clientX, event.clientY))
  }

  const first = shown[0]?.id
  const itemProps = (entry: LibraryEntry, index: number) => ({
    ...{ t, language: i18n.language },
    entry,
    index,
    isChosen: chosen.ids.has(entry.id),
    hasKeyboard: (cursorIndex < 0 ? first : chosen.cursor) === entry.id,
    isOpen: entry.id === openId,
  })
  const place = usePlaces()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the library hears keys as a whole (`use-library-keys.ts`).
    <div
      ref={grid}
      role="grid"
      aria-label={t('library.entries')}
      aria-multiselectable="true"
      aria-rowcount={Math.ceil(shown.length / columns)}
      aria-colcount={columns === 1 ? 5 : columns}
      className={styles.grid}
      style={{ height: virtualizer.getTotalSize() }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
      data-testid="library-entries"
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const top = start - above
        if (columns === 1) {
          const entry = shown[index]
          return entry && <LibraryRow key={index} place={place(top, rowHeight)} {...itemProps(entry, index)} />
        }
        const from = index * columns
        return (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 1}
            className={cards.line}
            style={{ ...place(top), '--columns': columns } as CSSProperties}
          >
            {shown.slice(from, from + columns).map((entry, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what a search leaves is written into the cards that are there.
              <LibraryCard key={i} {...itemProps(entry, from + i)} />
            ))}
          </div>
        )
      })}
    </div>
  )
})

/** Styles by place; the same object for the same place, so that a row that only stays is not rendered again. */
function usePlaces(): (top: number, height?: number) => CSSProperties {
  return useMemo(() => {
    const known = new Map<string, CSSProperties>()
    return (top, height) => {
      const key = `${top} ${height}`
      const style = known.get(key) ?? { transform: `translateY(${top}px)`, ...(height !== undefined && { height }) }
      known.set(key, style)
      return style
    }
  }, [])
}

function entryAt({ target }: MouseEvent): string | null {
  return (target as Element).closest<HTMLElement>('[data-entry]')?.dataset.entry ?? null
}
