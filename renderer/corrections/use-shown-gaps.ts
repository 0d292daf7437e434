import { useMemo } from 'react'
import type { TimeRange } from '../../shared/model/time'
import { heldGaps } from '../../shared/timing/held-gaps'
import { useStore } from '../store'

const none: readonly TimeRange[] = []

/** Where the listener said that nothing of the text is spoken, in the times that are shown. */
export function useShownGaps(): readonly TimeRange[] {
  const exact = useStore((s) => s.exact)
  const gaps = useStore((s) => s.fixed.gaps)
  const offset = useStore((s) => s.fixed.offset)
  return useMemo(() => {
    if (!exact || gaps.length === 0) return none
    return heldGaps(exact, gaps).map(({ start, end }) => ({ start: start + offset, end: end + offset }))
  }, [exact, gaps, offset])
}
