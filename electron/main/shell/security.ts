import { app, type IpcMainInvokeEvent, session } from 'electron'
import { appOrigin } from '../../services/media/app-origin'

/**
 * Shuts the doors that Electron leaves open by default (electronjs.org/docs/latest/tutorial/security): no other page,
 * no second window, no webview, no permission. Diglot's page holds no links that lead out.
 */
export function shutDoors(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      if (!isOwnUrl(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Must run after the app is ready. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** Diglot's own pages. Each has a table of calls of its own. */
export type Page = 'index.html' | 'overlay.html' | 'windowless.html'

/** True for a call from the top frame of this page of Diglot's own, and nothing else. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, page: Page): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && frame.url.split(/[?#]/, 1)[0] === `${appOrigin}/${page}`
}

function isOwnUrl(url: string): boolean {
  return url.startsWith(`${appOrigin}/`)
}
