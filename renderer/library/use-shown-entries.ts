import { useMemo, useRef } from 'react'
import { type Ordering, orderEntries, type Picking, pickEntries } from '../../shared/library/arrange-entries'
import type { LibraryEntry } from '../../shared/model/library'

/**
 * The entries that are to be seen, in their order. All are put in order when one of them or the order is another, which
 * while something plays is every other second; what is typed only picks from them.
 */
export function useShownEntries(
  entries: readonly LibraryEntry[],
  { order, isReversed, language }: Ordering,
  { filters, found }: Picking,
): readonly LibraryEntry[] {
  const before = useRef<readonly LibraryEntry[]>([])
  const ordered = useMemo(() => {
    before.current = orderEntries(entries, { order, isReversed, language }, before.current)
    return before.current
  }, [entries, order, isReversed, language])
  return useMemo(() => pickEntries(ordered, { filters, found }), [ordered, filters, found])
}
