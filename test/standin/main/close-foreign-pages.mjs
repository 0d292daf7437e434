import { browser, onForeignPage } from '../chromium/browser.mjs'
import { webContents } from './web-contents.mjs'

/**
 * Pages that Chromium opens by itself, for `window.open`, a link with a target or a click with Ctrl: the app is asked,
 * as Electron would ask it, and then the page is closed whatever the answer was. A page that the app allows would need
 * a BrowserWindow of its own, which the stand-in does not make.
 */
export function closeForeignPages() {
  onForeignPage(({ targetId, openerId, url }) => {
    const opener = openerId ? webContents.fromDevToolsTargetId(openerId) : webContents.getAllWebContents().at(-1)
    // Not about Chromium's own pages, such as Ctrl+T opens in a headful window.
    if (!url.startsWith('chrome:')) opener?.askWindowOpen(url)
    close(targetId).catch(() => {})
  })
}

/**
 * Playwright stops every new page before its first script. One that is closed in that state would keep its opener
 * stopped for ever, since both share a process; so it is let go first.
 *
 * @param {string} targetId
 */
async function close(targetId) {
  const pipe = browser()?.pipe
  const attached = await pipe?.send('Target.attachToTarget', { targetId, flatten: true })
  await pipe?.send('Runtime.runIfWaitingForDebugger', undefined, attached?.sessionId)
  await pipe?.send('Target.closeTarget', { targetId })
}
