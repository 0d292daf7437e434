import { app, type Session, session } from 'electron'

/** What a page of Diglot is made of. A request of any other scheme is an attempt to reach somebody. */
const ownSchemes: ReadonlySet<string> = new Set(['app:', 'media:', 'blob:', 'data:'])

/** For the tools of who develops Diglot, which a packaged one does not have. */
const toolSchemes: ReadonlySet<string> = new Set(['devtools:', 'chrome:', 'chrome-extension:'])

/** Nobody listens at the discard port, and names are resolved by a proxy of this kind, so not even they are asked for. */
const proxyToNowhere = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const

const usbClasses = ['audio', 'audio-video', 'hid', 'mass-storage', 'smart-card', 'video', 'wireless'] as const

interface Options {
  /** The address of Vite's server, where Diglot is developed. */
  readonly devServer?: string | undefined
}

/**
 * Closes the session that all pages share: no permission, no device, no download, no network. What a page asks for is
 * refused here whatever its own policy says. The updater works in a session of its own, in which no page ever is.
 * Must run after the app is ready.
 */
export function closeSession({ devServer }: Options = {}): void {
  const pages = session.defaultSession
  denyPermissions(pages)
  closeNetwork(pages, devServer)
}

function denyPermissions(pages: Session): void {
  pages.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  pages.setPermissionCheckHandler(() => false)
  pages.setDevicePermissionHandler(() => false)
  pages.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  pages.setUSBProtectedClassesHandler(() => [...usbClasses])
  pages.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  pages.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  pages.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  pages.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
  pages.on('file-system-access-restricted', (_event, _details, answer) => answer('deny'))
  pages.on('will-download', (event) => event.preventDefault())
}

function closeNetwork(pages: Session, devServer: string | undefined): void {
  const mayReach = (url: URL) =>
    ownSchemes.has(url.protocol) ||
    (!app.isPackaged && toolSchemes.has(url.protocol)) ||
    (devServer !== undefined && isOf(devServer, url))
  pages.webRequest.onBeforeRequest(({ url }, answer) => {
    const asked = URL.parse(url)
    answer({ cancel: !asked || !mayReach(asked) })
  })
  if (devServer === undefined) void pages.setProxy(proxyToNowhere)
  // Chromium would fetch the dictionaries.
  pages.setSpellCheckerEnabled(false)
}

/** Whether an address is the development server's, or that of its messages of what changed (`ws:`). */
function isOf(devServer: string, { protocol, host }: URL): boolean {
  return (protocol === 'http:' || protocol === 'ws:') && host === new URL(devServer).host
}
