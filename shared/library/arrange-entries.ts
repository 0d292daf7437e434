import type { LibraryEntry } from '../model/library'
import { isDoubtful, leftOf, progressOf, stateOf } from './entry-state'

/** By what episodes are put in order. */
export const libraryOrders = ['heard', 'added', 'title', 'show', 'length', 'progress'] as const
export type LibraryOrder = (typeof libraryOrders)[number]

/** What episodes can be picked by. The first three exclude each other, so of those any will do. */
export const libraryFilters = ['begun', 'unheard', 'finished', 'doubtful', 'missing'] as const
export type LibraryFilter = (typeof libraryFilters)[number]

const states: readonly LibraryFilter[] = ['begun', 'unheard', 'finished']

/** In which order episodes are seen. */
export interface Ordering {
  readonly order: LibraryOrder
  /** From the other end. */
  readonly isReversed: boolean
  /** The language in which titles are put in order. */
  readonly language: string
}

/** Which of them are seen. */
export interface Picking {
  readonly filters: ReadonlySet<LibraryFilter>
  /** Ids of the entries that were found; null when nothing is looked for. */
  readonly found: ReadonlySet<string> | null
}

/**
 * The entries in their order. What has no value to go by comes last either way. `before`, an earlier answer, changes nothing
 * but the time it takes: what is in order already but for an entry or two is soon put in order.
 */
export function orderEntries(
  entries: readonly LibraryEntry[],
  { order, isReversed, language }: Ordering,
  before: readonly LibraryEntry[] = [],
): readonly LibraryEntry[] {
  const rank = rankerFor(order, language)
  const direction = isReversed ? -1 : 1
  return inOrderOf(before, entries).sort(
    (a, b) => rank.missing(a) - rank.missing(b) || direction * rank.compare(a, b) || byId(a, b),
  )
}

/** Those of them that are to be seen. */
export function pickEntries(entries: readonly LibraryEntry[], { filters, found }: Picking): readonly LibraryEntry[] {
  if (filters.size === 0 && found === null) return entries
  return entries.filter((entry) => (found === null || found.has(entry.id)) && passes(entry, filters))
}

function inOrderOf(before: readonly LibraryEntry[], entries: readonly LibraryEntry[]): LibraryEntry[] {
  const left = new Map(entries.map((entry) => [entry.id, entry]))
  const known = before.flatMap(({ id }) => {
    const entry = left.get(id)
    left.delete(id)
    return entry ?? []
  })
  return [...known, ...left.values()]
}

/** How many entries each filter would leave of all. */
export function countByFilter(entries: readonly LibraryEntry[]): Readonly<Record<LibraryFilter, number>> {
  const counts = { begun: 0, unheard: 0, finished: 0, doubtful: 0, missing: 0 }
  for (const entry of entries) {
    counts[stateOf(entry)] += 1
    if (isDoubtful(entry)) counts.doubtful += 1
    if (entry.missing.length > 0) counts.missing += 1
  }
  return counts
}

/** What to go on with: what was heard last and is not over, with its audio in place; null when there is nothing. */
export function toContinue(entries: readonly LibraryEntry[]): LibraryEntry | null {
  let latest: LibraryEntry | null = null
  for (const entry of entries) {
    if (stateOf(entry) !== 'begun' || entry.missing.some(({ kind }) => kind === 'audio')) continue
    if (latest === null || (entry.heard ?? 0) > (latest.heard ?? 0)) latest = entry
  }
  return latest
}

function passes(entry: LibraryEntry, filters: ReadonlySet<LibraryFilter>): boolean {
  if (filters.size === 0) return true
  const hasStates = states.some((state) => filters.has(state))
  if (hasStates && !filters.has(stateOf(entry))) return false
  if (filters.has('doubtful') && !isDoubtful(entry)) return false
  return !filters.has('missing') || entry.missing.length > 0
}

interface Ranker {
  /** 1 for what has nothing to go by. */
  missing(entry: LibraryEntry): 0 | 1
  compare(a: LibraryEntry, b: LibraryEntry): number
}

function rankerFor(order: LibraryOrder, language: string): Ranker {
  switch (order) {
    case 'heard':
      // What was never heard has its place by when it came: it is news.
      return byNumber((entry) => -(entry.heard ?? entry.added))
    case 'added':
      return byNumber((entry) => -entry.added)
    case 'length':
      return byNumber((entry) => entry.duration)
    case 'progress':
      // What is nearly through first: it takes least to finish.
      return byNumber((entry) => (stateOf(entry) === 'begun' ? (leftOf(entry) ?? Infinity) : restRank(entry)))
    case 'title':
    case 'show':
      return byText(order, language)
  }
}

/** Behind everything that was begun: first what is new, then what is over. */
const restRank = (entry: LibraryEntry) => 1e9 + (progressOf(entry) === 1 ? 1 : 0)

function byNumber(numberOf: (entry: LibraryEntry) => number | null): Ranker {
  return {
    missing: (entry) => (numberOf(entry) === null ? 1 : 0),
    compare: (a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0),
  }
}

function byText(key: 'title' | 'show', language: string): Ranker {
  const { compare } = collatorFor(language)
  return {
    missing: (entry) => (entry[key] ? 0 : 1),
    compare: (a, b) => compare(a[key] ?? '', b[key] ?? '') || compare(a.title, b.title),
  }
}

const collators = new Map<string, Intl.Collator>()

/** Episode 9 comes before episode 10. */
function collatorFor(language: string): Intl.Collator {
  const known = collators.get(language)
  if (known) return known
  const made = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  collators.set(language, made)
  return made
}

const byId = (a: LibraryEntry, b: LibraryEntry) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
