import { beforeEach, describe, expect, it } from 'vitest'
import { closeSession } from '../../../../electron/main/shell/close-session'
import { app, session } from '../../../support/fake-electron'
import { FakeSession } from '../../../support/fake-session'

let pages: FakeSession
beforeEach(() => {
  app.isPackaged = true
  pages = session.defaultSession = new FakeSession()
})

describe('the session of the pages', () => {
  it.each(permissions())('grants no %s', (permission) => {
    closeSession()
    const answers: boolean[] = []
    pages.handler<(...args: unknown[]) => void>('PermissionRequestHandler')({}, permission, (granted: boolean) =>
      answers.push(granted),
    )
    expect(answers).toEqual([false])
    expect(pages.handler<(...args: unknown[]) => boolean>('PermissionCheckHandler')({}, permission, own)).toBe(false)
  })

  it('gives away no device, no screen, no pairing', () => {
    closeSession()
    expect(pages.handler<(details: object) => boolean>('DevicePermissionHandler')({ deviceType: 'usb' })).toBe(false)
    const answers: unknown[] = []
    const keep = (answer: unknown) => answers.push(answer)
    pages.handler<(...args: unknown[]) => void>('DisplayMediaRequestHandler')({}, keep)
    pages.handler<(...args: unknown[]) => void>('BluetoothPairingHandler')({}, keep)
    expect(answers).toEqual([null, { confirmed: false }])
    expect(pages.handler<() => string[]>('USBProtectedClassesHandler')()).toHaveLength(7)
  })

  it.each([
    ['select-hid-device', [{}], []],
    ['select-usb-device', [{}], []],
    ['select-serial-port', [[{ portId: '1' }], {}], ['']],
  ])('chooses nothing at %s', (name, args, expected) => {
    closeSession()
    const answers: unknown[][] = []
    let isPrevented = false
    const event = { preventDefault: () => (isPrevented = true) }
    expect(pages.emit(name, event, ...args, (...answer: unknown[]) => answers.push(answer))).toBe(true)
    expect([isPrevented, answers]).toEqual([true, [expected]])
  })

  it('saves no download and opens no part of the file system', () => {
    closeSession()
    let isPrevented = false
    expect(pages.emit('will-download', { preventDefault: () => (isPrevented = true) }, {}, {})).toBe(true)
    expect(isPrevented).toBe(true)
    const answers: string[] = []
    pages.emit('file-system-access-restricted', {}, { path: '/etc' }, (answer: string) => answers.push(answer))
    expect(answers).toEqual(['deny'])
  })

  it.each([
    'http://example.invalid/',
    'https://example.invalid/a?b',
    'ws://example.invalid/',
    'wss://example.invalid/',
    'ftp://example.invalid/',
    'file:///etc/passwd',
    'http://127.0.0.1:5173/',
    'devtools://devtools/bundled/inspector.html',
    'chrome://gpu',
    'chrome-extension://abc/x.js',
    'about:blank',
    'javascript:1',
    'not an address',
    '',
  ])('lets out no request for %s', (url) => {
    closeSession()
    expect(isCancelled(url)).toBe(true)
  })

  it.each(['app://diglot/index.html', 'media://track/1', 'blob:app://diglot/1', 'data:image/png;base64,'])(
    'lets through %s, of which pages are made',
    (url) => {
      closeSession()
      expect(isCancelled(url)).toBe(false)
    },
  )

  it('leads what could slip past to a proxy that is not there', () => {
    closeSession()
    expect(pages.given.get('Proxy')).toMatchObject({ mode: 'fixed_servers', proxyBypassRules: '<-loopback>' })
    expect(pages.given.get('SpellCheckerEnabled')).toBe(false)
  })

  it('reaches the development server, and it alone, where Diglot is developed', () => {
    app.isPackaged = false
    closeSession({ devServer: 'http://127.0.0.1:5173/' })
    expect(isCancelled('http://127.0.0.1:5173/src/main.tsx')).toBe(false)
    expect(isCancelled('ws://127.0.0.1:5173/?token=1')).toBe(false)
    expect(isCancelled('devtools://devtools/bundled/inspector.html')).toBe(false)
    expect(isCancelled('http://127.0.0.1:80/')).toBe(true)
    expect(isCancelled('http://127.0.0.1:5173@example.invalid/')).toBe(true)
    expect(isCancelled('https://127.0.0.1:5173/')).toBe(true)
    expect(pages.given.has('Proxy')).toBe(false)
  })
})

const own = 'app://diglot/index.html'

function isCancelled(url: string): boolean {
  const answers: { cancel: boolean }[] = []
  const listener =
    pages.handler<(details: object, answer: (value: { cancel: boolean }) => void) => void>('onBeforeRequest')
  listener({ url }, (answer) => answers.push(answer))
  if (answers.length !== 1) throw new Error(`${answers.length} answers for ${url}`)
  return answers[0]!.cancel
}

function permissions(): string[] {
  return ['media', 'display-capture', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem']
    .concat('midi', 'pointerLock', 'fullscreen', 'hid', 'serial', 'usb', 'speaker-selection', 'idle-detection')
    .concat('screen-wake-lock', 'local-fonts', 'storage-access', 'window-management', 'unknown', 'of tomorrow')
}
