import { beforeAll, describe, expect, it } from 'vitest'
import { denyPermissions, shutDoors } from '../../../../electron/main/shell/security'
import { windowOptions } from '../../../../electron/main/windows/player-window'
import { listeners, permissions } from '../../../support/fake-electron'

describe('the window', () => {
  it('keeps its page in the sandbox', () => {
    expect(windowOptions('/preload.cjs', '/icon.png').webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
  })
})

describe('the doors', () => {
  const contents = fakeContents()
  beforeAll(() => {
    shutDoors()
    denyPermissions()
    for (const listener of listeners.get('web-contents-created') ?? []) {
      ;(listener as (event: unknown, contents: unknown) => void)({}, contents)
    }
  })

  it('open no second window', () => {
    expect(contents.openHandler?.({ url: 'https://example.invalid' })).toEqual({ action: 'deny' })
  })

  it.each([
    ['https://example.invalid/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
    ['app://diglot.example/index.html', true],
    ['app://diglot/index.html', false],
  ])('navigation to %s is prevented: %s', (url, isPrevented) => {
    expect(contents.emit('will-navigate', url)).toBe(isPrevented)
  })

  it('attach no webview', () => {
    expect(contents.emit('will-attach-webview', '')).toBe(true)
  })

  it('grant no permission', () => {
    const answers: boolean[] = []
    permissions.request?.({}, 'media', (granted) => answers.push(granted))
    expect(answers).toEqual([false])
    expect(permissions.check?.()).toBe(false)
  })
})

function fakeContents() {
  const handlers = new Map<string, (event: { url: string; preventDefault: () => void }) => void>()
  const fake = {
    openHandler: undefined as ((details: { url: string }) => unknown) | undefined,
    setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
      fake.openHandler = handler
    },
    on(name: string, handler: (event: { url: string; preventDefault: () => void }) => void) {
      handlers.set(name, handler)
    },
    /** Returns whether the event was prevented. */
    emit(name: string, url: string): boolean {
      let isPrevented = false
      const handler = handlers.get(name)
      if (!handler) throw new Error(`nothing listens to ${name}`)
      handler({ url, preventDefault: () => (isPrevented = true) })
      return isPrevented
    },
  }
  return fake
}
