import { lazy, Suspense, useEffect } from 'react'
import { useStore } from '../store'

const Palette = lazy(async () => ({ default: (await import('../palette/palette')).Palette }))
const ShortcutSheet = lazy(async () => ({ default: (await import('../shortcut-sheet/shortcut-sheet')).ShortcutSheet }))

/** Milliseconds. */
const idleAfter = 5000

/** What lies over the window until it is closed. Its code is loaded when it is first asked for. */
export function Sheets() {
  const sheet = useStore((s) => s.sheet)
  // Fetched before it is asked for, so that what is typed right after the key goes into the field.
  useEffect(() => {
    const idle = requestIdleCallback(() => void import('../palette/palette'), { timeout: idleAfter })
    return () => cancelIdleCallback(idle)
  }, [])
  if (sheet === null) return null
  return <Suspense>{sheet === 'palette' ? <Palette /> : <ShortcutSheet />}</Suspense>
}
