import { hostBridge } from '../bridge'
import { showPlainPage } from './show-plain-page'

// The page that stands where the player's window cannot: no React, no store, no styles but its own, for any of these may
// be what fails. Main gives it its words.
await showPlainPage(document, hostBridge())
