import { useMemo, useState } from 'react'
import type { Gap } from '../../shared/model/timeline'
import { heldGaps } from '../../shared/timing/held-gaps'
import { useStore } from '../store'
import { useClockEffect } from '../ui/use-clock-effect'

/**
 * The gap without an end that holds where the voice is, which the key for gaps would end there; null elsewhere. It is over
 * where the next line is surely heard.
 */
export function useOpenGap(): Gap | null {
  const exact = useStore((s) => (s.episode?.timeline ? s.exact : null))
  const { gaps, offset } = useStore((s) => s.fixed)
  const open = useMemo(() => (exact ? heldGaps(exact, gaps).filter(({ isOpen }) => isOpen) : []), [exact, gaps])
  const [here, setHere] = useState<Gap | null>(null)
  // React renders again only where another gap begins or one is over.
  useClockEffect(
    (time) => {
      const at = time - offset
      setHere(open.find(({ start, end }) => start <= at && at < end)?.gap ?? null)
    },
    [open, offset],
  )
  return here
}
