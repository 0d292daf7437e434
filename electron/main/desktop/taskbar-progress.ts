import type { BrowserWindow } from 'electron'
import type { Host } from '../host'

/** Milliseconds that a search goes on before the taskbar shows it: of a short one the window alone tells. */
const quietMs = 3000

/** Shows on the taskbar or in the dock how far the search for times has come, as long as it goes on. */
export function showProgress(host: Host): void {
  let timer: NodeJS.Timeout | null = null
  let isDue = false
  /** What the window shows; null: nothing. */
  let shown: { readonly window: BrowserWindow; readonly fraction: number } | null = null

  const update = () => {
    const { window } = host
    const fraction = isDue ? host.listening.aligned : null
    if (!window || fraction === null) return remove()
    if (shown?.window === window && shown.fraction === fraction) return
    shown = { window, fraction }
    window.setProgressBar(fraction)
  }
  const remove = () => {
    if (shown && !shown.window.isDestroyed()) shown.window.setProgressBar(-1)
    shown = null
  }

  host.events.on('listening', ({ aligned }) => {
    if (aligned === null) {
      if (timer) clearTimeout(timer)
      timer = null
      isDue = false
    } else {
      timer ??= setTimeout(() => {
        isDue = true
        update()
      }, quietMs)
    }
    update()
  })
  // The dock of a Mac is not the window's: what it showed last would stay.
  host.events.on('window', (window) => window.on('close', remove))
}
