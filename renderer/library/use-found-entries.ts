import { useMemo } from 'react'
import type { LibraryEntry } from '../../shared/model/library'
import { useFoundTexts } from '../find/use-found-texts'

/** What is searched of an entry. */
const textOf = ({ title, show }: LibraryEntry) => (show ? `${title} ${show}` : title)

/** Ids of the entries whose title or show holds what was typed; null while nothing is looked for, as `useFoundTexts` has it. */
export function useFoundEntries(entries: readonly LibraryEntry[], query: string): ReadonlySet<string> | null {
  const found = useFoundTexts(
    useMemo(() => entries.map(textOf), [entries]),
    query,
  )
  return useMemo(() => found && new Set([...found].flatMap((i) => entries[i]?.id ?? [])), [found, entries])
}
