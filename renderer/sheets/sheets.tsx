import { lazy, Suspense } from 'react'
import { useStore } from '../store'

const loadPalette = () => import('../palette/palette')
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))
const ShortcutSheet = lazy(async () => ({ default: (await import('../shortcut-sheet/shortcut-sheet')).ShortcutSheet }))

const ReportSheet = lazy(async () => ({ default: (await import('../recovery/report-sheet')).ReportSheet }))
const SettingsSheet = lazy(async () => ({ default: (await import('../settings/settings-sheet')).SettingsSheet }))
const AddingSheet = lazy(async () => ({ default: (await import('../import/adding-sheet')).AddingSheet }))

const NotesPanel = lazy(async () => ({ default: (await import('../notes/notes-panel')).NotesPanel }))

const sheets = {
  palette: Palette,
  shortcuts: ShortcutSheet,
  report: ReportSheet,
  adding: AddingSheet,
  settings: SettingsSheet,
  notes: NotesPanel,
} as const

/** What lies over the window until it is closed. Its code is loaded when it is first asked for. */
export function Sheets() {
  const sheet = useStore((s) => s.sheet)
  if (sheet === null) return null
  const Shown = sheets[sheet]
  return (
    <Suspense>
      <Shown />
    </Suspense>
  )
}

/** Loads the palette when there is nothing else to do, so that what is typed right after its key goes into its field. */
export function prepareSheets(): void {
  requestIdleCallback(() => void loadPalette())
}
