import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWithChromium, type Fixture, launchFixture } from './launch-fixture'

/** How opaque the first pixel of a picture is, 0 to 255. */
function firstAlpha(png: Buffer): number {
  const hasAlpha = png[25] === 6
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  // No filter changes the first pixel of the first row, of which the first byte names the filter.
  return hasAlpha ? (inflateSync(Buffer.concat(parts))[4] ?? -1) : 255
}

type Call = [name: string, ...args: unknown[]]

describeWithChromium('windows', () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await launchFixture()
  })
  afterAll(() => fixture.close())

  const calls = (name: string) =>
    fixture.app.evaluate(
      (electron, wanted) =>
        (electron as unknown as { __standin: { calls: Call[] } }).__standin.calls.filter(
          ([called]) => called === wanted,
        ),
      name,
    )
  const journal = (kind: string) =>
    fixture.app.evaluate(
      (_electron, wanted) =>
        (globalThis as unknown as { journal: Call[] }).journal.filter(([written]) => written === wanted),
      kind,
    )

  test.each([
    ['contextIsolation', false],
    ['sandbox', false],
    ['nodeIntegration', true],
    ['webSecurity', false],
    ['webviewTag', true],
    ['nodeIntegrationInWorker', true],
    ['nodeIntegrationInSubFrames', true],
    ['allowRunningInsecureContent', true],
    ['experimentalFeatures', true],
    ['enableBlinkFeatures', 'CSSVariables'],
  ])('are refused with the insecure preference %s: %s', async (name, value) => {
    const message = await fixture.app.evaluate(
      ({ BrowserWindow }, preferences) => {
        try {
          return new BrowserWindow({ webPreferences: preferences }).id
        } catch (error) {
          return String(error)
        }
      },
      { [name]: value },
    )
    expect(message).toContain(`stand-in: webPreferences.${name} must be`)
  })

  test.each([
    [
      'a preload that is an ES module',
      'a sandboxed preload must be CommonJS',
      ({ BrowserWindow }: typeof Electron) => new BrowserWindow({ webPreferences: { preload: '/a/preload.mjs' } }),
    ],
    [
      'transparency within a frame',
      'a transparent window must be frameless',
      ({ BrowserWindow }: typeof Electron) => new BrowserWindow({ transparent: true }),
    ],
    [
      'a page from a file',
      'file: pages are refused',
      ({ BrowserWindow }: typeof Electron) => BrowserWindow.getAllWindows()[0]?.loadFile('/a/index.html'),
    ],
    [
      'schemes that come too late',
      'should be called before app is ready',
      ({ protocol }: typeof Electron) => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]),
    ],
    [
      'a second handler for a scheme',
      'Failed to register protocol: app',
      ({ protocol }: typeof Electron) => protocol.handle('app', () => new Response()),
    ],
    [
      'a scheme that was never registered',
      'must be registered as privileged first',
      ({ protocol }: typeof Electron) => protocol.handle('other', () => new Response()),
    ],
    [
      'a second handler for a channel',
      "Attempted to register a second handler for 'echo'",
      ({ ipcMain }: typeof Electron) => ipcMain.handle('echo', () => 1),
    ],
  ])('refuse %s', async (_name, words, attempt) => {
    await expect(fixture.app.evaluate(attempt as never)).rejects.toThrow(words)
  })

  test('are shown when they are ready, with the name of their page and the size that they were given', async () => {
    const window = await fixture.app.browserWindow(fixture.page)
    expect(await window.evaluate((w: Electron.BrowserWindow) => [w.isVisible(), w.getTitle(), w.getSize()])).toEqual([
      true,
      'Fixture page',
      [900, 500],
    ])
    expect(await fixture.page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 500])
  })

  test('are transparent where they are to be, but for what is painted', async () => {
    const opening = fixture.app.waitForEvent('window')
    await fixture.app.evaluate(({ BrowserWindow }) => {
      const window = new BrowserWindow({ transparent: true, frame: false, width: 40, height: 30 })
      void window.loadURL('app://fixture/index.html')
    })
    const page = await opening
    await page.waitForURL((url) => url.protocol !== 'about:')
    await page.evaluate(() => document.documentElement.replaceChildren())
    expect(firstAlpha(await page.screenshot())).toBe(0)
    expect(firstAlpha(await fixture.page.screenshot())).toBe(255)
    const window = await fixture.app.browserWindow(page)
    await window.evaluate((w: Electron.BrowserWindow) => w.destroy())
  })

  test('change their size', async () => {
    const window = await fixture.app.browserWindow(fixture.page)
    await window.evaluate((w: Electron.BrowserWindow) => w.setSize(420, 480))
    await fixture.page.waitForFunction(() => innerWidth === 420 && innerHeight === 480)
  })

  test('follow the theme', async () => {
    const heard = await fixture.app.evaluate(({ nativeTheme }) => {
      let updates = 0
      nativeTheme.on('updated', () => updates++)
      nativeTheme.themeSource = 'dark'
      return [updates, nativeTheme.shouldUseDarkColors]
    })
    expect(heard).toEqual([1, true])
    await fixture.page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await fixture.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'system'
    })
    await fixture.page.waitForFunction(() => matchMedia('(prefers-color-scheme: light)').matches)
  })

  test.each([
    ['window.open', () => void window.open('https://example.invalid/open'), 'https://example.invalid/open'],
    [
      'a link to a new window',
      () => document.querySelector<HTMLElement>('#blank')?.click(),
      'https://example.invalid/blank',
    ],
    [
      'Ctrl and a link',
      () => {
        document.querySelector('#blank')?.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }))
      },
      'https://example.invalid/blank',
    ],
  ])('ask before %s, and stay alone', async (_name, open, url) => {
    const before = (await journal('window-open')).length
    await fixture.page.evaluate(open)
    await expect.poll(async () => (await journal('window-open')).slice(before)).toEqual([['window-open', url]])
    await expect.poll(() => fixture.app.windows().length).toBe(1)
  })

  test('do not go where the app does not let them', async () => {
    await fixture.page.evaluate(() => {
      location.href = 'https://example.invalid/elsewhere'
    })
    await expect
      .poll(() => calls('will-navigate'))
      .toEqual([['will-navigate', 'https://example.invalid/elsewhere', 'prevented']])
    expect(await fixture.page.evaluate(() => window.fixture.invoke('echo', 'still here'))).toBe('still here')
  })

  test('load their own page anew, with a new preload', async () => {
    await fixture.page.evaluate(() => {
      Object.assign(window, { isOld: true })
      location.reload()
    })
    await fixture.page.waitForFunction(() => !('isOld' in window) && 'fixture' in window)
    expect(await fixture.page.evaluate(() => window.fixture.invoke('echo', 'anew'))).toBe('anew')
  })

  test('tell of a preload that is not there, and show the page all the same', async () => {
    const told = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ webPreferences: { preload: '/nowhere/preload.cjs' } })
      const error = new Promise((resolve) => window.webContents.once('preload-error', (_e, path) => resolve(path)))
      await window.loadURL('app://fixture/index.html')
      const result = [await error, window.webContents.getURL()]
      window.destroy()
      return result
    })
    expect(told).toEqual(['/nowhere/preload.cjs', 'app://fixture/index.html'])
  })

  test('cannot load what nobody serves', async () => {
    const message = fixture.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow()
      await window.loadURL('nobody://here/').finally(() => window.destroy())
    })
    await expect(message).rejects.toThrow("loading 'nobody://here/'")
  })

  test('show no dialogs, but record them and let tests answer', async () => {
    const answers = await fixture.app.evaluate(async ({ dialog }) => {
      const cancelled = await dialog.showOpenDialog({ title: 'Open' })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/a.mp3'] })
      return [cancelled, await dialog.showOpenDialog({})]
    })
    expect(answers).toEqual([
      { canceled: true, filePaths: [] },
      { canceled: false, filePaths: ['/a.mp3'] },
    ])
    expect(await calls('dialog.showOpenDialog')).toEqual([['dialog.showOpenDialog', { title: 'Open' }]])
  })

  test('are photographed', async () => {
    const picture = await fixture.page.screenshot()
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
  })

  test('stay open when the app says so, and then the app does not quit', async () => {
    const quits = await fixture.app.evaluate(async ({ app, BrowserWindow }) => {
      const told: string[] = []
      for (const event of ['before-quit', 'will-quit'] as const) app.on(event as 'will-quit', () => told.push(event))
      Object.assign(globalThis, { keepOpen: true })
      app.quit()
      await new Promise((resolve) => setTimeout(resolve, 50))
      Object.assign(globalThis, { keepOpen: false })
      return [told, BrowserWindow.getAllWindows().length]
    })
    expect(quits).toEqual([['before-quit'], 1])
  })

  const hasCrashed = () => fixture.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.isCrashed())

  test('tell of a renderer that crashed', async () => {
    await fixture.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer())
    await expect.poll(() => journal('gone')).toEqual([['gone', 'crashed']])
    expect(await hasCrashed()).toBe(true)
  })

  test('have their page again when it is loaded anew, with the bridge in it', async () => {
    await fixture.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.loadURL('app://fixture/index.html'),
    )
    expect(await hasCrashed()).toBe(false)
    // Playwright has no page any more; the app has.
    const answer = await fixture.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.executeJavaScript('window.fixture.invoke("echo", 7)'),
    )
    expect(answer).toBe(7)
  })
})
