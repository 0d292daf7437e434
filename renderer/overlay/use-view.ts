import { useCallback, useEffect, useState } from 'react'
import type { OverlayBridge, OverlayView } from '../../shared/ipc/overlay-contract'
import type { OverlaySettings } from '../../shared/model/overlay-settings'

export type ChangeLook = (change: Partial<OverlaySettings>) => void

/**
 * What main wants to be shown, and how to change what the listener sets of it. A change is seen at once; until main has
 * taken it, what main says of those settings is old, and a slider under the pointer would jump.
 */
export function useView(bridge: OverlayBridge, first: OverlayView): readonly [OverlayView, ChangeLook] {
  const [view, setView] = useState(first)
  const [waiting, setWaiting] = useState<readonly Partial<OverlaySettings>[]>([])

  useEffect(() => {
    const end = bridge.onShown(setView)
    // What was pushed between the first answer and this moment was pushed to nobody.
    void bridge.invoke('overlay:view').then(setView)
    return end
  }, [bridge])

  const change = useCallback(
    (change: Partial<OverlaySettings>) => {
      setWaiting((before) => [...before, change])
      void bridge
        .invoke('overlay:change', change)
        .finally(() => setWaiting((before) => before.filter((one) => one !== change)))
    },
    [bridge],
  )
  const look: OverlaySettings = Object.assign({}, view.look, ...waiting)
  return [{ ...view, look }, change]
}
