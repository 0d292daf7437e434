import type { Host } from '../../host'

/** Milliseconds: a click on the icon takes the focus from the window just before it is told. */
const justNow = 500

/** Puts the window away if it is in front, where the voice goes on unseen; else brings it there. */
export function toggleWindow(host: Host): () => void {
  let leftFocusAt = Number.NEGATIVE_INFINITY
  host.events.on('window', (window) => {
    window.on('blur', () => {
      leftFocusAt = performance.now()
    })
  })
  return () => {
    const { window } = host
    const isShown = window?.isVisible() && !window.isMinimized()
    const isInFront = window?.isFocused() || performance.now() - leftFocusAt < justNow
    if (window && isShown && isInFront) window.hide()
    else host.showWindow()
  }
}
