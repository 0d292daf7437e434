import { lazy, Suspense } from 'react'
import { useStore } from '../store'

const Palette = lazy(async () => ({ default: (await import('../palette/palette')).Palette }))
const ShortcutSheet = lazy(async () => ({ default: (await import('../shortcut-sheet/shortcut-sheet')).ShortcutSheet }))

/** What lies over the window until it is closed. Its code is loaded when it is first asked for. */
export function Sheets() {
  const sheet = useStore((s) => s.sheet)
  if (sheet === null) return null
  return <Suspense>{sheet === 'palette' ? <Palette /> : <ShortcutSheet />}</Suspense>
}
