import { useEffect, useMemo, useRef, useState } from 'react'
import type { Readings } from '../../shared/search/readings'
import type { TextSearch } from '../../shared/search/search-text'
import type { FindEngine } from '../session/find-session'
import { takeTurns } from '../session/take-turns'
import { loadEngine, loadReadings } from './load-engine'

/**
 * Indices of the texts that hold what was typed, found as in the captions: by word, by pinyin, by any way of writing it;
 * null while nothing is looked for, and for the moment that a first search takes to be loaded. Texts are folded once, for
 * as long as they say the same, and before anything is typed: at leisure, in turns that hold up no frame.
 */
export function useFoundTexts(given: readonly string[], query: string): ReadonlySet<number> | null {
  const isSearching = query.trim() !== ''
  const engine = useEngine(isSearching)
  const texts = useSameTexts(given)
  const search = useMemo(() => {
    if (!engine) return null
    // As Chinese, so that what is Chinese in it is found by pinyin; letters are folded alike in all languages.
    const segments = texts.map((zh, i) => ({ texts: { zh }, line: i + 1 }))
    return engine.createTextSearch(segments, ['zh'])
  }, [engine, texts])
  const readings = useReadings(search)
  return useMemo(
    () => (search && isSearching ? new Set(search.search(query, readings).hits) : null),
    [search, query, readings, isSearching],
  )
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

/** The same array until one of them is another. */
function useSameTexts(texts: readonly string[]): readonly string[] {
  const kept = useRef<readonly string[]>([])
  return useMemo(() => {
    const before = kept.current
    if (texts.length !== before.length || texts.some((text, i) => text !== before[i])) kept.current = texts
    return kept.current
  }, [texts])
}
