import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { playerPage } from '../support/player-page'

let diglot: LaunchedApp
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript] })
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
      script.textContent = 'window.injected = true'
      document.head.append(script)
      const reached = await fetch('https://example.invalid/').then(
        () => 'reached',
        () => 'blocked',
      )
      return { injected: Reflect.get(window, 'injected') ?? null, reached }
    })
    expect(results).toEqual({ injected: null, reached: 'blocked' })
  })

  it('cannot be navigated away', async () => {
    const before = diglot.page.url()
    await diglot.page.evaluate(() => {
      location.href = 'https://example.invalid/evil'
    })
    await diglot.page.waitForTimeout(500)
    expect(diglot.page.url()).toBe(before)
    expect(await playerPage(diglot.page).rows.count()).toBeGreaterThan(0)
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

describe('hostile text', () => {
  it('is shown as text and never run', async () => {
    const { makeFolder } = await import('../support/episode-files')
    const { dropFiles } = await import('../support/drop-files')
    const files = makeFolder()
    const evil = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'
    await dropFiles(diglot.page, [files.audio('evil.mp3'), files.text('evil.txt', `${evil}\n坏人<b>来了</b>\n`)])
    const player = playerPage(diglot.page)
    await expect.poll(() => player.rows.first().textContent()).toContain('onerror')
    expect(await diglot.page.evaluate(() => Reflect.get(window, 'pwned') ?? null)).toBeNull()
    expect(await diglot.page.locator('[data-testid="captions"] img, [data-testid="captions"] b').count()).toBe(0)
    files.remove()
  })
})
