import { lazy, Suspense } from 'react'
import { useStore } from '../store'

const loadPalette = () => import('../palette/palette')
const loadShortcuts = () => import('../shortcut-sheet/shortcut-sheet')
const loadSettings = () => import('../settings/settings-sheet')
const loadNotes = () => import('../notes/notes-panel')

const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))
const ShortcutSheet = lazy(async () => ({ default: (await loadShortcuts()).ShortcutSheet }))
const ReportSheet = lazy(async () => ({ default: (await import('../recovery/report-sheet')).ReportSheet }))
const SettingsSheet = lazy(async () => ({ default: (await loadSettings()).SettingsSheet }))
const AddingSheet = lazy(async () => ({ default: (await import('../import/adding-sheet')).AddingSheet }))
const NotesPanel = lazy(async () => ({ default: (await loadNotes()).NotesPanel }))

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

/**
 * Loads, when there is nothing else to do, what is opened by a key: the palette first, so that what is typed right after
 * its key goes into its field, then those that would else open late and in one long frame.
 */
export function prepareSheets(): void {
  const rest = [loadPalette, loadSettings, loadShortcuts, loadNotes]
  const next = () => {
    const load = rest.shift()
    if (load) requestIdleCallback(() => void load().then(next))
  }
  next()
}
