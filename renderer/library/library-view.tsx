import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chordsOf } from '../../shared/commands/key-press'
import { arrangeEntries, type LibraryFilter, toContinue } from '../../shared/library/arrange-entries'
import type { LibraryEntry } from '../../shared/model/library'
import { useApp } from '../app-context'
import { useSize } from '../captions/use-size'
import { useKeys } from '../commands/use-keys'
import { useFoundTexts } from '../find/use-found-texts'
import { useStore } from '../store'
import { useEpisode, useLibrary, useSettings } from '../store/selectors'
import { ContinueCard } from './continue-card'
import { EntryMenu } from './entry-menu'
import { FilterChips } from './filter-chips'
import { gridShape } from './grid-shape'
import { LibraryEmpty } from './library-empty'
import { type EntryPlace, type GridHandle, LibraryGrid } from './library-grid'
import { LibraryToolbar } from './library-toolbar'
import styles from './library-view.module.css'
import { NothingFound } from './nothing-found'
import { useChosenEntries } from './use-chosen-entries'
import { useLibraryKeys } from './use-library-keys'

const noFilters: ReadonlySet<LibraryFilter> = new Set()

/** What is searched of an entry. */
const searchedText = ({ title, show }: LibraryEntry) => (show ? `${title} ${show}` : title)

/** Every episode there is, in place of the captions; the voice goes on meanwhile. */
export function LibraryView() {
  const entries = useLibrary()
  return entries.length === 0 ? <LibraryEmpty /> : <Entries entries={entries} />
}

function Entries({ entries }: { readonly entries: readonly LibraryEntry[] }) {
  const { t, i18n } = useTranslation()
  const { library, info } = useApp()
  const { libraryLayout: layout, libraryOrder: order, libraryIsReversed: isReversed } = useSettings()
  const openId = useEpisode()?.libraryId ?? null
  const isUncovered = useStore((s) => s.sheet === null)
  const isMac = info.platform === 'darwin'
  const keyTable = useKeys()

  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState(noFilters)
  const found = useFoundTexts(
    useMemo(() => entries.map(searchedText), [entries]),
    useDeferredValue(query),
  )
  const { language } = i18n
  const shown = useMemo(
    () => arrangeEntries(entries, { order, isReversed, filters, found, language }),
    [entries, order, isReversed, filters, found, language],
  )
  const isWhole = query.trim() === '' && filters.size === 0
  const latest = isWhole ? toContinue(entries) : null
  // What is open already has the transport below to go on with.
  const onwards = latest?.id === openId ? null : latest
  const chosen = useChosenEntries(shown, openId ?? shown[0]?.id ?? null)

  const root = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const grid = useRef<GridHandle>(null)
  const top = useRef<HTMLDivElement>(null)
  const size = useSize(scroller, true)
  const above = useHeightOf(top, onwards !== null)
  const width = useInnerWidth(top, size?.width ?? 0)
  const shape = gridShape(layout, width)

  const [menu, setMenu] = useState<{ id: string; place: EntryPlace } | null>(null)
  const [latestMenu, setLatestMenu] = useState(menu)
  const openMenu = (id: string, place: EntryPlace) => {
    setMenu({ id, place })
    setLatestMenu({ id, place })
  }
  const menuEntry = latestMenu && entries.find(({ id }) => id === latestMenu.id)
  const menuIds = latestMenu && chosen.chosen.ids.has(latestMenu.id) ? [...chosen.chosen.ids] : []

  /** What was pressed may be gone, and with it the keyboard's place. */
  const keepFocus = (id: string) => {
    if (document.activeElement === document.body) grid.current?.focus(id)
  }
  const act = (what: string, id: string) => {
    if (what === 'open' || what === 'play') void library.open(id, what === 'play')
    else if (what === 'relink') void library.relink(id).then(() => keepFocus(id))
    else if (what === 'remove') library.remove(menuIds.length > 1 ? menuIds : [id])
  }
  const showAll = useCallback(() => {
    setQuery('')
    setFilters(noFilters)
  }, [])
  // Another question: its answer is read from the beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is their change that counts.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
  }, [query, filters, order, isReversed])
  useFirstFocus(grid, chosen.chosen.cursor, size !== null)

  useLibraryKeys(
    {
      root,
      field,
      entries: chosen,
      columns: shape.columns,
      page: Math.max(1, Math.floor((size?.height ?? 0) / shape.rowHeight) - 1),
      isMac,
      focus: (id) => grid.current?.focus(id),
      open: (id) => void library.open(id),
      remove: library.remove,
      menu: (id) => {
        const place = grid.current?.placeOf(id)
        if (place) openMenu(id, place)
      },
      clearSearch() {
        if (query === '') return false
        setQuery('')
        return true
      },
      isOwn: (event) => chordsOf(event, isMac).some((chord) => keyTable.commandAt(chord) === 'library'),
      close: () => useStore.getState().setLibraryOpen(false),
    },
    isUncovered && menu === null,
  )

  return (
    <section ref={root} className={styles.library} aria-label={t('library.title')} data-testid="library">
      <div className={styles.head}>
        <LibraryToolbar field={field} query={query} onQuery={setQuery} />
        <FilterChips entries={entries} filters={filters} shown={shown.length} onFilters={setFilters} />
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={-1} data-testid="library-scroller">
        <div className={styles.inside}>
          <div ref={top} className={styles.above}>
            {onwards && <ContinueCard entry={onwards} onContinue={() => void library.open(onwards.id, true)} />}
          </div>
          {shown.length === 0 && <NothingFound query={query.trim()} onShowAll={showAll} />}
          {shown.length > 0 && size && (
            <LibraryGrid
              ref={grid}
              scroller={scroller}
              shown={shown}
              shape={shape}
              above={above}
              entries={chosen}
              openId={openId}
              isMac={isMac}
              onAct={act}
              onMenu={openMenu}
            />
          )}
        </div>
      </div>
      {latestMenu && menuEntry && (
        <EntryMenu
          entry={menuEntry}
          count={Math.max(1, menuIds.length)}
          place={latestMenu.place}
          isOpen={menu !== null}
          onClose={() => setMenu(null)}
          onAct={(what) => act(what, latestMenu.id)}
          finalFocus={() => root.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]') ?? null}
        />
      )}
    </section>
  )
}

/** The keyboard is on an entry from the beginning, unless the listener is somewhere else already. */
function useFirstFocus(grid: React.RefObject<GridHandle | null>, cursor: string | null, isThere: boolean): void {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || !isThere || cursor === null) return
    isDone.current = true
    if (document.activeElement === document.body) grid.current?.focus(cursor)
  }, [grid, cursor, isThere])
}

/** Pixels that an element takes with what is in it. */
function useHeightOf(element: React.RefObject<HTMLElement | null>, key: unknown): number {
  const [height, setHeight] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says that there is something else in it.
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => setHeight(measured.offsetTop + measured.offsetHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element, key])
  return height
}

/** The width that is there for the entries; measured again with the scroller. */
function useInnerWidth(element: React.RefObject<HTMLElement | null>, outer: number): number {
  const [width, setWidth] = useState(outer)
  useLayoutEffect(() => setWidth(element.current?.offsetWidth || outer), [element, outer])
  return width
}
