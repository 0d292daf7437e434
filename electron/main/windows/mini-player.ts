import { screen } from 'electron'
import { centredOn, cornerOf } from '../../services/windows/place-on-screens'
import type { Host } from '../host'
import { miniForm, wholeForm, withFrame } from './window-forms'

/** Pixels between the mini player and the edges of the screen, where it stands at its first time. */
const margin = 24

/**
 * Folds the player's window to the mini player and unfolds it, as the settings say. It is the same window with the same
 * page, so the voice goes on; each form has a place of its own, and comes back to it maximised if it was.
 */
export function joinMiniPlayer(host: Host): void {
  let isFolded = false

  host.events.on('window', (window) => {
    // It was made in the form that the settings say.
    isFolded = host.settings.isMini
    window.setAlwaysOnTop(isFolded && host.settings.miniStaysOnTop)
  })

  host.events.on('settings', ({ isMini, miniStaysOnTop }) => {
    const { window } = host
    if (!window) return
    if (isMini !== isFolded) {
      isFolded = isMini
      const form = isMini ? miniForm : wholeForm
      const { workArea } = screen.getDisplayMatching(window.getBounds())
      const usual = withFrame(window, form.usual)
      const first = isMini ? cornerOf(workArea, usual, margin) : centredOn(workArea, usual)
      host.places.of(window)?.become(form.kind, withFrame(window, form.smallest), first)
    }
    const isOnTop = isMini && miniStaysOnTop
    if (window.isAlwaysOnTop() !== isOnTop) window.setAlwaysOnTop(isOnTop)
  })
}
