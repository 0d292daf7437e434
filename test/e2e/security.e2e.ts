import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { playerPage } from '../support/player-page'

let diglot: LaunchedApp
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  await playerPage(diglot.page).row(0).waitFor()
})
afterAll(() => diglot.close())

describe('the page', () => {
  it('has neither Node nor Electron, only the frozen bridge', async () => {
    const seen = await diglot.page.evaluate(() => ({
      globals: [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
        typeof Reflect.get(window, 'module'),
      ],
      keys: Object.keys(window.bridge).sort(),
      isFrozen: Object.isFrozen(window.bridge),
    }))
    expect(seen).toEqual({
      globals: ['undefined', 'undefined', 'undefined'],
      keys: ['invoke', 'on', 'openDropped'],
      isFrozen: true,
    })
  })

  it('can call only what the contract names, and can name no path', async () => {
    const answers = await diglot.page.evaluate(async () => {
      const invoke = window.bridge.invoke as (name: string, ...args: unknown[]) => Promise<unknown>
      const attempt = async (name: string, ...args: unknown[]) => {
        try {
          await invoke(name, ...args)
          return 'answered'
        } catch (error) {
          return String(error)
        }
      }
      return {
        unknown: await attempt('fs:read', '/etc/passwd'),
        path: await attempt('episode:open-dropped', ['/etc/passwd']),
        malformed: await attempt('settings:change', { speed: 99 }),
        forged: await window.bridge.openDropped([new File(['x'], '/etc/passwd')]),
      }
    })
    expect(answers.unknown).toContain('no such call')
    expect(answers.path).toContain('no such call')
    expect(answers.malformed).toContain('settings:change')
    expect(answers.forged).toEqual({ ok: false, error: { code: 'open/nothing' } })
  })

  it('runs no inline script and no eval, and reaches no other host', async () => {
    const results = await diglot.page.evaluate(async () => {
      const script = document.createElement('script')
      try {
        script.textContent = 'window.injected = true'
      } catch {
        // A page of another policy would refuse to run it; this one refuses to write it.
        script.append('window.injected = true')
      }
      document.head.append(script)
      const reached = await fetch('https://example.invalid/').then(
        () => 'reached',
        () => 'blocked',
      )
      return { injected: Reflect.get(window, 'injected') ?? null, reached }
    })
    expect(results).toEqual({ injected: null, reached: 'blocked' })
  })

  it('takes no string for markup or for code, and starts no worker but its own', async () => {
    const outcomes = await diglot.page.evaluate(async () => {
      const attempt = (act: () => unknown) => {
        try {
          act()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      const element = document.createElement('p')
      return {
        markup: attempt(() => Reflect.set(element, 'innerHTML', '<b>x</b>')),
        inserted: attempt(() => element.insertAdjacentHTML('beforeend', '<b>x</b>')),
        frame: attempt(() => Reflect.set(document.createElement('iframe'), 'srcdoc', '<b>x</b>')),
        parsed: attempt(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
        written: attempt(() => document.write('<b>x</b>')),
        timed: attempt(() => setTimeout('window.pwned=1' as never)),
        script: attempt(() => Reflect.set(document.createElement('script'), 'src', '/assets/x.js')),
        worker: attempt(() => new Worker('data:text/javascript,1')),
        foreign: attempt(() => new Worker('https://example.invalid/x.worker-1.js')),
        policy: attempt(() => Reflect.get(window, 'trustedTypes').createPolicy('other', {})),
        // In a task of the page's own: what a debugger evaluates may evaluate.
        evaluated: await new Promise((resolve) =>
          setTimeout(() => resolve(attempt(() => Reflect.apply(Reflect.get(window, 'eval'), window, ['1'])))),
        ),
        made: await new Promise((resolve) =>
          setTimeout(() => resolve(attempt(() => Reflect.construct(Function, ['return 1'])))),
        ),
        wasm: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
          () => 'done',
          () => 'refused',
        ),
      }
    })
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([])
  })

  it('shares neither memory nor a group of pages, and has nothing of the system', async () => {
    const seen = await diglot.page.evaluate(async () => ({
      isIsolated: crossOriginIsolated,
      hasOpener: window.opener !== null,
      camera: await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'refused',
      ),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('refused'),
        ),
      ),
      clipboard: await navigator.clipboard.readText().then(
        () => 'given',
        () => 'refused',
      ),
    }))
    expect(seen).toEqual({
      ...{ isIsolated: false, hasOpener: false },
      ...{ camera: 'refused', place: 'refused', clipboard: 'refused' },
    })
  })

  it.each(['https://example.invalid/evil', 'app://evil/index.html', 'data:text/html,<p>x'])(
    'cannot be navigated to %s',
    async (address) => {
      const before = diglot.page.url()
      await diglot.page.evaluate((url) => {
        location.href = url
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        link.remove()
      }, address)
      await diglot.page.waitForTimeout(200)
      expect(diglot.page.url()).toBe(before)
      expect(await playerPage(diglot.page).rows.count()).toBeGreaterThan(0)
    },
  )

  it('has no frame that shows anything, and no form that goes anywhere', async () => {
    const before = diglot.page.url()
    await diglot.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://example.invalid/'
      const form = document.createElement('form')
      form.action = 'https://example.invalid/'
      form.method = 'post'
      document.body.append(frame, form)
      form.submit()
      for (const element of [frame, form]) setTimeout(() => element.remove(), 300)
    })
    await diglot.page.waitForTimeout(500)
    expect(diglot.page.url()).toBe(before)
    const shown = diglot.page.frames().map((frame) => frame.url())
    expect(shown.filter((url) => url !== before && !/^(chrome-error:|about:)/.test(url))).toEqual([])
  })

  it('opens no second window', async () => {
    await diglot.page.evaluate(() => {
      window.open('https://example.invalid/popup')
    })
    await expect.poll(() => diglot.app.windows().length).toBe(1)
    const count = await diglot.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    expect(count).toBe(1)
  })
})

describe('media://', () => {
  it.each([
    ['bytes=0-99', 206, 100],
    ['bytes=100-', 206, null],
    ['bytes=-50', 206, 50],
    ['bytes=999999999-', 416, 0],
  ])('answers Range %s with %i', async (range, status, length) => {
    const answer = await diglot.page.evaluate(async (header) => {
      const url = document.querySelector('audio')?.src ?? ''
      const response = await fetch(url, { headers: { range: header } })
      const bytes = (await response.arrayBuffer()).byteLength
      return { status: response.status, contentRange: response.headers.get('content-range'), bytes }
    }, range)
    expect(answer.status).toBe(status)
    if (status === 206) expect(answer.contentRange).toMatch(/^bytes \d+-\d+\/\d+$/)
    if (length !== null) expect(answer.bytes).toBe(length)
  })

  it('serves nothing but what was opened', async () => {
    const statuses = await diglot.page.evaluate(async () => {
      const urls = [
        'media://track/00000000-0000-4000-8000-000000000000',
        'media://track/../../etc/passwd',
        'media://cover/x',
      ]
      return Promise.all(
        urls.map((url) =>
          fetch(url).then(
            (response) => response.status,
            () => 0,
          ),
        ),
      )
    })
    for (const status of statuses) expect([0, 403, 404]).toContain(status)
  })
})

describe('app://', () => {
  it('serves the renderer and nothing outside it', async () => {
    const statuses = await diglot.page.evaluate(async () => {
      const paths = [
        '/index.html',
        '/../main/index.js',
        '/%2e%2e/main/index.js',
        '/..%5cmain%5cindex.js',
        '/nothing.js',
      ]
      return Promise.all(
        paths.map((path) =>
          fetch(path).then(
            (response) => response.status,
            () => 0,
          ),
        ),
      )
    })
    expect(statuses[0]).toBe(200)
    for (const status of statuses.slice(1)) expect([0, 403, 404]).toContain(status)
  })
})
