import { useEffect, useMemo, useRef, useState } from 'react'
import type { LibraryEntry } from '../../shared/model/library'
import type { Readings } from '../../shared/search/readings'
import { loadEngine, loadReadings } from '../find/load-engine'
import type { FindEngine } from '../session/find-session'

/** What is searched of an entry. */
const textOf = ({ title, show }: LibraryEntry) => (show ? `${title} ${show}` : title)

/**
 * Indices of the entries whose title or show holds what was typed; null while nothing is looked for, and for the moment
 * that the first search takes to be loaded. Texts are folded once, however often the entries change in other things.
 */
export function useFoundEntries(entries: readonly LibraryEntry[], query: string): ReadonlySet<number> | null {
  const isSearching = query.trim() !== ''
  const [engine, setEngine] = useState<FindEngine | null>(null)
  const [readings, setReadings] = useState<Readings | null>(null)

  useEffect(() => {
    if (!isSearching) return
    let isThere = true
    void loadEngine().then((loaded) => isThere && setEngine(() => loaded))
    // Without them nothing is found by pinyin, and everything else is.
    void loadReadings().then(
      (loaded) => isThere && setReadings(loaded),
      () => undefined,
    )
    return () => {
      isThere = false
    }
  }, [isSearching])

  const texts = useSameTexts(entries)
  const search = useMemo(() => {
    if (!engine) return null
    // As Chinese, so that what is Chinese in it is found by pinyin; letters are folded alike in all languages.
    const segments = texts.map((zh, i) => ({ texts: { zh }, line: i + 1 }))
    return engine.createTextSearch(segments, ['zh'])
  }, [engine, texts])
  return useMemo(
    () => (search && isSearching ? new Set(search.search(query, readings).hits) : null),
    [search, query, readings, isSearching],
  )
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
