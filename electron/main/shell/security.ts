import { app, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { appOrigin } from '../../services/media/app-origin'

/**
 * Shuts the doors that Electron leaves open by default (electronjs.org/docs/latest/tutorial/security), for every page that
 * will ever be made: no other page, no frame, no second window, no webview, no download by navigation, no certificate or
 * password given away. Must run before the app is ready.
 */
export function shutDoors(): void {
  app.on('web-contents-created', (_event, contents) => shutDoorsOf(contents))
  // Without a listener Electron gives away the first certificate of the store.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('login', (event, _contents, _request, _asking, answer) => {
    event.preventDefault()
    answer()
  })
}

function shutDoorsOf(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isSamePage(event.url, contents.getURL())) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isSamePage(event.url, contents.getURL())) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    // A frame has nothing to be: Diglot's pages have none.
    if (!event.isMainFrame || !isSamePage(event.url, contents.getURL())) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Without `preventDefault` the first device in reach would be taken.
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
  // No connection that no proxy sees, and the session's proxy leads nowhere (`closeNetwork`).
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/**
 * True for a call from the top frame of this page of Diglot's (`index.html`), and nothing else: a page that was taken over
 * must not speak for another.
 */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, page: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isSamePage(frame.url, `${appOrigin}/${page}`)
}

/** Whether both are addresses of the same page of Diglot's; what follows `?` and `#` makes no other page. */
function isSamePage(url: string, other: string): boolean {
  return url.startsWith(`${appOrigin}/`) && url.split(/[?#]/, 1)[0] === other.split(/[?#]/, 1)[0]
}
