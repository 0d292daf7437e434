import type { Readings } from '../../shared/search/readings'
import type { FindEngine } from '../session/find-session'

/** Fetches the search with its table of characters: nobody needs it before something is looked for. */
export async function loadEngine(): Promise<FindEngine> {
  const [{ createTextSearch }, { findRanges }] = await Promise.all([
    import('../../shared/search/search-text'),
    import('../../shared/search/find-ranges'),
  ])
  return { createTextSearch, findRanges }
}

/** Fetches the dictionary of readings. */
export async function loadReadings(): Promise<Readings> {
  const readings = await import('../../shared/search/readings')
  return readings.loadReadings()
}
