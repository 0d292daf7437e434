import { beforeAll, describe, expect, it } from 'vitest'
import { type Handlers, registerHandlers } from '../../../../electron/main/shell/ipc'
import { invokeNames } from '../../../../shared/ipc/channels'
import { invokes } from '../../../../shared/ipc/contract'
import { handlers } from '../../../support/fake-electron'

const called: [string, unknown[]][] = []

beforeAll(() => {
  const record =
    (name: string) =>
    (...args: unknown[]) => {
      called.push([name, args])
      if (name === 'episode:open-sample') throw new Error("ENOENT: no such file or directory, open '/home/me/a.mp3'")
    }
  registerHandlers(Object.fromEntries(invokeNames.map((name) => [name, record(name)])) as unknown as Handlers)
})

describe('the IPC contract', () => {
  it('has a schema for exactly the channels it names, and main handles exactly those', () => {
    const names = [...invokeNames].sort()
    expect(Object.keys(invokes).sort()).toEqual(names)
    expect([...handlers.keys()].sort()).toEqual(names)
  })

  it('passes a well-formed call from the window on', () => {
    called.length = 0
    invoke(ownFrame(), 'settings:change', { theme: 'dark' })
    expect(called).toEqual([['settings:change', [{ theme: 'dark' }]]])
  })

  it('passes a timeline on with the times of its words', () => {
    called.length = 0
    const timeline = {
      ...{ episodeId: 'abcdefgh', spoken: 'en' },
      cues: [cueWith({ words: [wordAt(0)] }), cueWith({}), { source: 'absent', confidence: 0.9 }],
    }
    invoke(ownFrame(), 'timeline:keep', timeline)
    expect(called).toEqual([['timeline:keep', [timeline]]])
  })

  it.each([`${own}?theme=light`, `${own}#top`])('knows the window by its page: %s', (url) => {
    called.length = 0
    invoke(frameAt(url), 'app:info')
    expect(called).toEqual([['app:info', []]])
  })

  it('tells the page nothing of what went wrong in main', async () => {
    const warnings: Error[] = []
    const keep = (warning: Error) => warnings.push(warning)
    process.on('warning', keep)
    const error = await Promise.resolve(invoke(ownFrame(), 'episode:open-sample')).catch((reason: unknown) => reason)
    expect(String(error)).toBe('Error: episode:open-sample: failed')
    await new Promise(setImmediate)
    process.off('warning', keep)
    expect(warnings.map(String)).toEqual(["Error: ENOENT: no such file or directory, open '/home/me/a.mp3'"])
  })

  it.each<[string, ReturnType<typeof ownFrame>]>([
    ['another page', frameAt('https://example.invalid/')],
    ['a page that only looks like ours', frameAt('app://diglot.example/')],
    ['a page whose user is called like ours', frameAt('app://diglot@evil.example/index.html')],
    ['a page at a port', frameAt('app://diglot:80/index.html')],
    ['a page of another host', frameAt('app://evil/index.html')],
    ['a page of another scheme', frameAt('file:///app/index.html')],
    ['a page in capitals', frameAt('APP://DIGLOT/index.html')],
    ['another page of ours', frameAt('app://diglot/windowless.html')],
    ['a page beside ours', frameAt('app://diglot/index.html/../evil.html')],
    ['a page that names ours', frameAt('https://example.invalid/?app://diglot/index.html')],
    ['a blob', frameAt('blob:app://diglot/5f0c')],
    ['the developer tools', frameAt('devtools://devtools/bundled/inspector.html')],
    ['an empty page', frameAt('about:blank')],
    ['no page', frameAt('')],
    ['a frame that is gone', { sender: { mainFrame: null }, senderFrame: null }],
    ['a frame that is gone of a page that is not', { sender: { mainFrame: { url: own } }, senderFrame: null }],
    ['a frame inside our page', { sender: { mainFrame: { url: own } }, senderFrame: { url: own } }],
  ])('refuses every call from %s', (_who, event) => {
    called.length = 0
    for (const name of invokeNames) expect(() => invoke(event, name)).toThrow(/refused/)
    expect(called).toEqual([])
  })

  it.each<[string, unknown[]]>([
    ['app:info', ['unasked']],
    ['episode:open-dropped', []],
    ['episode:open-dropped', ['/not/a/list']],
    ['episode:open-dropped', [[1]]],
    ['episode:open-dropped', [Array(10_001).fill('/x')]],
    ['timeline:estimate', [{ episodeId: '../../etc/passwd' }]],
    ['timeline:estimate', [{ episodeId: 'abcdefgh', duration: Number.NaN }]],
    ['timeline:estimate', [{ episodeId: 'abcdefgh', duration: -1 }]],
    ['timeline:estimate', [{ episodeId: 'abcdefgh', spoken: '<b>' }]],
    ['timeline:keep', [{ episodeId: 'abcdefgh', spoken: 'en', cues: [{ source: 'guessed', confidence: 1 }] }]],
    ['timeline:keep', [{ episodeId: 'abcdefgh', spoken: 'en', cues: [cueWith({ end: Number.POSITIVE_INFINITY })] }]],
    ['timeline:keep', [{ episodeId: 'abcdefgh', spoken: 'en', cues: [cueWith({ words: [{ from: 0, to: 1 }] })] }]],
    ['timeline:keep', [{ episodeId: 'abcdefgh', spoken: 'en', cues: [cueWith({ words: [wordAt(0.5)] })] }]],
    ['peaks:keep', [{ trackId: 'abcdefgh', peaks: [1, 2] }]],
    ['peaks:keep', [{ trackId: 'abcdefgh', peaks: new Uint8Array(3) }]],
    ['peaks:keep', [{ trackId: 'abcdefgh', peaks: new Uint8Array(40_000_002) }]],
    ['peaks:keep', [{ trackId: '../abcdefgh', peaks: new Uint8Array(2) }]],
    ['library:keep-cover', [{ id: 'abcdefgh', picture: new Uint8Array(3) }]],
    [
      'library:keep-cover',
      [{ id: 'abcdefgh', picture: Uint8Array.from({ length: 200_001 }, (_, i) => [0xff, 0xd8, 0xff][i] ?? 0) }],
    ],
    ['library:keep-cover', [{ id: '../abcdefgh', picture: Uint8Array.of(0xff, 0xd8, 0xff) }]],
    ['timeline:keep', [{ episodeId: 'abcdefgh', spoken: 'en', cues: [], isFinished: 'yes' }]],
    ['marks:recall', [{}]],
    ['marks:keep', [{ episodeId: 'abcdefgh', marks: [{ segment: -1 }] }]],
    ['marks:keep', [{ episodeId: 'abcdefgh', marks: [{ segment: 1, note: 1 }] }]],
    ['marks:keep', [{ episodeId: 'abcdefgh', marks: Array(20_001).fill({ segment: 1 }) }]],
    ['clipboard:write', ['']],
    ['clipboard:write', ['x'.repeat(4_000_001)]],
    ['clipboard:write', [{ html: 'x' }]],
    ['settings:change', [{ speed: 99 }]],
    ['settings:change', [{ theme: 'pink' }]],
    // Not the arguments: forty megabytes as a title would keep the test runner for minutes.
  ])('refuses a malformed %s (%#)', (name, args) => {
    called.length = 0
    expect(() => invoke(ownFrame(), name, ...args)).toThrow(TypeError)
    expect(called).toEqual([])
  })
})

const own = 'app://diglot/index.html'

function cueWith(changes: object) {
  return { source: 'aligned', start: 1, end: 2, confidence: 1, ...changes }
}

function wordAt(from: number) {
  return { from, to: from + 3, start: 1, end: 2 }
}

function ownFrame() {
  return frameAt(own)
}

function frameAt(url: string): { sender: unknown; senderFrame: unknown } {
  const frame = { url }
  return { sender: { mainFrame: frame }, senderFrame: frame }
}

function invoke(event: unknown, name: string, ...args: unknown[]): unknown {
  const handler = handlers.get(name) as ((...all: unknown[]) => unknown) | undefined
  if (!handler) throw new Error(`nothing handles ${name}`)
  return handler(event, ...args)
}
