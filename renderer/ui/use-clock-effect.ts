import { type DependencyList, useEffect } from 'react'
import type { Seconds } from '../../shared/model/time'
import { useApp } from '../app-context'

/**
 * Calls `draw` with the playback time once per frame while it moves, past React: `draw` writes to the DOM itself.
 * It is called anew when one of `dependencies` changes.
 */
export function useClockEffect(draw: (time: Seconds) => void, dependencies: DependencyList): void {
  const { clock } = useApp().player
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what `draw` depends on.
  useEffect(() => clock.subscribe(draw), [clock, ...dependencies])
}
