import { useEffect, useMemo, useRef, useState } from 'react'
import type { LibraryEntry } from '../../shared/model/library'
import type { Readings } from '../../shared/search/readings'
import type { TextSearch } from '../../shared/search/search-text'
import { loadEngine, loadReadings } from '../find/load-engine'
import type { FindEngine } from '../session/find-session'
import { takeTurns } from '../session/take-turns'

/** What is searched of an entry. */
const textOf = ({ title, show }: LibraryEntry) => (show ? `${title} ${show}` : title)

/**
 * Ids of the entries whose title or show holds what was typed; null while nothing is looked for, and for the moment
 * that a first search takes to be loaded. Texts are folded once, however often the entries change in other things, and
 * before anything is typed: at leisure, in turns that hold up no frame.
 */
export function useFoundEntries(entries: readonly LibraryEntry[], query: string): ReadonlySet<string> | null {
  const isSearching = query.trim() !== ''
  const engine = useEngine(isSearching)
  const texts = useSameTexts(entries)
  const search = useMemo(() => {
    if (!engine) return null
    // As Chinese, so that what is Chinese in it is found by pinyin; letters are folded alike in all languages.
    const segments = texts.map((zh, i) => ({ texts: { zh }, line: i + 1 }))
    return engine.createTextSearch(segments, ['zh'])
  }, [engine, texts])
  const readings = useReadings(search)
  const hits = useMemo(
    () => (search && isSearching ? search.search(query, readings).hits : null),
    [search, query, readings, isSearching],
  )
  return useMemo(() => hits && new Set(hits.flatMap((i) => entries[i]?.id ?? [])), [hits, entries])
}

/** The search: fetched when the window is idle, and at once when something is looked for. */
function useEngine(isWanted: boolean): FindEngine | null {
  const [engine, setEngine] = useState<FindEngine | null>(null)
  useEffect(() => {
    let isThere = true
    const load = () => void loadEngine().then((loaded) => isThere && setEngine(() => loaded))
    const idle = isWanted ? undefined : requestIdleCallback(load, { timeout: 1000 })
    if (isWanted) load()
    return () => {
      isThere = false
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  }, [isWanted])
  return engine
}

/** The readings of Chinese, once all that a search asks of them is known. Nothing is found by pinyin before. */
function useReadings(search: TextSearch | null): Readings | null {
  const [readings, setReadings] = useState<Readings | null>(null)
  useEffect(() => {
    if (!search) return
    const life = new AbortController()
    const prepare = async () => {
      await takeTurns(search.prepare(), life.signal)
      const loaded = await loadReadings()
      if (!life.signal.aborted) await takeTurns(search.prepareReadings(loaded), life.signal)
      if (!life.signal.aborted) setReadings(loaded)
    }
    // Without the dictionary nothing is found by pinyin, and everything else is.
    void prepare().catch(() => undefined)
    return () => life.abort()
  }, [search])
  return readings
}

/** The texts of the entries; the same array until one of them is another. */
function useSameTexts(entries: readonly LibraryEntry[]): readonly string[] {
  const kept = useRef<readonly string[]>([])
  return useMemo(() => {
    const texts = entries.map(textOf)
    const before = kept.current
    if (texts.length !== before.length || texts.some((text, i) => text !== before[i])) kept.current = texts
    return kept.current
  }, [entries])
}
