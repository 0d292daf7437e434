import { useCallback, useMemo, useRef, useState } from 'react'
import { type Choice, type Chosen, chooseEntry, keepChosen, noneChosen } from '../../shared/library/choose-entries'
import type { LibraryEntry } from '../../shared/model/library'

export interface ChosenEntries {
  readonly chosen: Chosen
  /** Ids as they are seen. */
  readonly order: readonly string[]
  choose(id: string, choice: Choice): void
  chooseAll(): void
  /** All but the one with the keyboard go; false when there was no other. */
  reduce(): boolean
}

/** Which of the entries that are seen are chosen. What is no longer seen is chosen no longer. */
export function useChosenEntries(shown: readonly LibraryEntry[], first: string | null): ChosenEntries {
  const order = useMemo(() => shown.map(({ id }) => id), [shown])
  const [kept, setChosen] = useState<Chosen>(() =>
    first === null ? noneChosen : { cursor: first, anchor: first, ids: new Set() },
  )
  const seen = useRef(order)
  let chosen = kept
  if (seen.current !== order) {
    chosen = keepChosen(kept, seen.current, order)
    seen.current = order
    // While it renders: what is drawn never shows a choice among entries that are gone.
    if (chosen !== kept) setChosen(chosen)
  }
  const choose = useCallback(
    (id: string, choice: Choice) => setChosen((before) => chooseEntry(before, order, id, choice)),
    [order],
  )
  return useMemo(
    () => ({
      chosen,
      order,
      choose,
      chooseAll: () => setChosen(({ cursor, anchor }) => ({ cursor, anchor, ids: new Set(order) })),
      reduce() {
        const { cursor, ids } = chosen
        if (ids.size < 2) return false
        setChosen({ cursor, anchor: cursor, ids: new Set(cursor === null ? [] : [cursor]) })
        return true
      },
    }),
    [chosen, order, choose],
  )
}
