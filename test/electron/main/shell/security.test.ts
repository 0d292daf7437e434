import { beforeAll, describe, expect, it } from 'vitest'
import { shutDoors } from '../../../../electron/main/shell/security'
import { listeners } from '../../../support/fake-electron'

const own = 'app://diglot/index.html'

describe('the doors of every page', () => {
  const contents = fakeContents(own)
  beforeAll(() => {
    shutDoors()
    heard('web-contents-created', {}, contents)
  })

  it('open no second window', () => {
    expect(contents.openHandler?.({ url: 'https://example.invalid' })).toEqual({ action: 'deny' })
    expect(contents.openHandler?.({ url: own })).toEqual({ action: 'deny' })
  })

  it.each([
    'https://example.invalid/',
    'http://diglot/index.html',
    'file:///etc/passwd',
    'data:text/html,<p>x',
    'blob:app://diglot/5f0c',
    'about:blank',
    'javascript:alert(1)',
    'media://track/5f0c',
    'app://diglot.example/index.html',
    'app://diglot@evil.example/index.html',
    'app://diglot:80/index.html',
    'app://evil/index.html',
    'APP://diglot/index.html',
    'app://diglot/overlay.html',
    'diglot:open',
    'mailto:a@example.invalid',
    'not an address',
    '',
  ])('lead to no %s', (url) => {
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect([event, contents.emit(event, { url, isMainFrame: true })]).toEqual([event, true])
    }
  })

  it.each([own, `${own}?theme=light`, `${own}#top`])('let a page be loaded anew: %s', (url) => {
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect([event, contents.emit(event, { url, isMainFrame: true })]).toEqual([event, false])
    }
  })

  it('let no frame go anywhere, not even to the own page', () => {
    expect(contents.emit('will-frame-navigate', { url: own, isMainFrame: false })).toBe(true)
  })

  it('attach no webview', () => {
    expect(contents.emit('will-attach-webview', { url: '' })).toBe(true)
  })

  it('pair with no device', () => {
    const chosen: string[] = []
    const answer = (device: string) => chosen.push(device)
    expect(contents.emit('select-bluetooth-device', { url: '' }, [{ deviceId: 'a' }], answer)).toBe(true)
    expect(chosen).toEqual([''])
  })

  it('make no connection that no proxy sees', () => {
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp')
  })

  it.each([
    ['select-client-certificate', [{}, 'https://example.invalid', [{ subjectName: 'me' }]], []],
    ['certificate-error', [{}, 'https://example.invalid', 'net::ERR_CERT_INVALID', {}], [false]],
    ['login', [{}, {}, {}], []],
  ])('give nothing away at %s', (name, args, expected) => {
    const answers: unknown[][] = []
    let isPrevented = false
    const event = { preventDefault: () => (isPrevented = true) }
    heard(name, event, ...args, (...answer: unknown[]) => answers.push(answer))
    expect([isPrevented, answers]).toEqual([true, [expected]])
  })
})

function heard(name: string, ...args: unknown[]): void {
  const known = listeners.get(name) ?? []
  expect(known.length).toBeGreaterThan(0)
  for (const listener of known) (listener as (...all: unknown[]) => void)(...args)
}

type Handler = (event: object, ...args: unknown[]) => void

function fakeContents(url: string) {
  const handlers = new Map<string, Handler>()
  const fake = {
    openHandler: undefined as ((details: { url: string }) => unknown) | undefined,
    webRtcPolicy: '',
    getURL: () => url,
    setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
      fake.openHandler = handler
    },
    setWebRTCIPHandlingPolicy(policy: string) {
      fake.webRtcPolicy = policy
    },
    on(name: string, handler: Handler) {
      handlers.set(name, handler)
    },
    /** Returns whether the event was prevented. */
    emit(name: string, facts: object, ...args: unknown[]): boolean {
      const handler = handlers.get(name)
      if (!handler) throw new Error(`nobody listens to ${name}`)
      let isPrevented = false
      handler({ ...facts, preventDefault: () => (isPrevented = true) }, ...args)
      return isPrevented
    },
  }
  return fake
}
