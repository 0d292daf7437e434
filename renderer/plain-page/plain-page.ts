import type { PlainBridge } from '../../shared/ipc/plain-contract'
import { showPlainPage } from './show-plain-page'

declare global {
  interface Window {
    /** Put into this page by the preload, in place of the player's bridge. */
    readonly plain: PlainBridge
  }
}

// The page that stands where the player's window cannot: no React, no store, no styles but its own, for any of these may
// be what fails. Main gives it its words.
await showPlainPage(document, window.plain)
