import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchHungPage } from '../../../../electron/main/recovery/hung-page'
import { PageFailures } from '../../../../electron/main/recovery/page-failures'
import type { Reporter } from '../../../../electron/main/recovery/reporter'
import { createTranslator } from '../../../../shared/i18n/translator'
import type { Problem } from '../../../../shared/recovery/problem'
import { listeners } from '../../../support/fake-electron'
import { forgetEndings, questions } from '../../../support/fake-endings'
import { FakeWindow } from '../../../support/fake-host'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  forgetEndings()
  listeners.clear()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("the player's window, when its process has ended", () => {
  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'memory-eviction'])(
    '(%s) has its page again',
    async (reason) => {
      const { window, gone, news, reports } = setup()
      await gone(reason)
      expect(window.url).toBe('app://diglot/index.html')
      expect(news).toEqual(['back'])
      expect(reports).toEqual([{ kind: 'window', what: `${reason}, exit code 9` }])
    },
  )

  it('together with the program has not failed', async () => {
    const { gone, news, reports } = setup()
    for (const listener of listeners.get('before-quit') ?? []) (listener as () => void)()
    await gone('killed')
    expect([news, reports]).toEqual([[], []])
  })

  it('three times in half a minute has a plain page, and not the player again', async () => {
    const { window, gone, news } = setup()
    for (let i = 0; i < 3; i++) await gone('crashed')
    expect(window.url).toBe('app://diglot/recovery.html')
    expect(news).toEqual(['back', 'back'])
  })

  it('now and then has its page again each time', async () => {
    const { window, gone } = setup()
    for (let i = 0; i < 5; i++) {
      await gone('crashed')
      vi.setSystemTime(Date.now() + 20_000)
    }
    expect(window.url).toBe('app://diglot/index.html')
  })

  it('is tried again from the plain page, with a new count', async () => {
    const { window, gone, pages } = setup()
    for (let i = 0; i < 3; i++) await gone('crashed')
    pages.reopen()
    expect(window.url).toBe('app://diglot/index.html')
    await gone('crashed')
    expect(window.url).toBe('app://diglot/index.html')
  })

  it('and the plain page has, too, leaves it to the system to ask', async () => {
    const { gone, news } = setup()
    for (let i = 0; i < 4; i++) await gone('crashed')
    expect(news.at(-1)).toBe('given up')
  })

  it.each(['launch-failed', 'integrity-failure'])(
    'and cannot begin (%s) leaves it to the system to ask',
    async (reason) => {
      const { window, gone, news } = setup()
      await gone(reason)
      expect(news).toEqual(['given up'])
      expect(window.url).toBe('')
    },
  )

  it('at the wish of the listener has its page again, and nothing is reported', async () => {
    const { window, gone, pages, reports, crash } = setup()
    for (let i = 0; i < 4; i++) {
      pages.endHungPage(window as never)
      await gone('killed')
    }
    expect(crash).toHaveBeenCalledTimes(4)
    expect(window.url).toBe('app://diglot/index.html')
    expect(reports).toEqual([])
  })

  it('and it has been closed meanwhile, is let be', async () => {
    const { window, tell, news } = setup()
    tell(window.webContents, 'crashed')
    window.destroy()
    await new Promise(setImmediate)
    expect(window.url).toBe('')
    expect(news).toEqual([])
  })

  it('is not touched when another window’s has, which is closed', async () => {
    const { window, tell, reports, news } = setup()
    tell({ isDestroyed: () => true }, 'crashed')
    await new Promise(setImmediate)
    expect(reports).toHaveLength(1)
    expect([window.url, news]).toEqual(['', []])
  })
})

describe("the player's page, when it runs and shows nothing", () => {
  it('gives way to the plain one, once', () => {
    const { window, pages } = setup()
    pages.showPlain()
    expect(window.url).toBe('app://diglot/recovery.html')
    window.url = ''
    pages.showPlain()
    expect(window.url).toBe('')
  })
})

describe('a window that does not answer', () => {
  it('is asked about once, and opened anew when the listener wants it', async () => {
    const { window, reopened, reports } = setup()
    window.emit('unresponsive')
    window.emit('unresponsive')
    expect(questions).toHaveLength(1)
    expect(questions[0]).toMatchObject({
      message: 'The window does not answer',
      buttons: ['Wait', 'Open the window anew'],
    })
    questions[0]!.answer(1)
    await flush()
    expect(reopened).toEqual([window])
    expect(reports).toMatchObject([{ kind: 'hung' }])
  })

  it('is waited for, and asked about again when it still does not', async () => {
    const { window, reopened } = setup()
    window.emit('unresponsive')
    questions[0]!.answer(0)
    await flush()
    expect(reopened).toEqual([])
    window.emit('unresponsive')
    expect(questions).toHaveLength(2)
  })

  it.each([
    ['it answers again', (window: FakeWindow) => window.emit('responsive')],
    ['its process has ended', (window: FakeWindow) => window.webContents.emit('render-process-gone')],
    ['it is closed', (window: FakeWindow) => window.destroy()],
  ])('is asked about no more when %s', async (_when, happens) => {
    const { window, reopened } = setup()
    window.emit('unresponsive')
    happens(window)
    await flush()
    expect(questions[0]!.signal?.aborted).toBe(true)
    expect(reopened).toEqual([])
  })
})

function setup() {
  const reports: Problem[] = []
  const news: string[] = []
  const reopened: unknown[] = []
  const reporter = {
    report: (problem: Problem) => reports.push(problem),
    log: { info() {}, warn() {}, error() {} },
  } as unknown as Reporter
  const window = new FakeWindow()
  const crash = vi.fn()
  Object.assign(window.webContents, { forcefullyCrashRenderer: crash, isDestroyed: () => window.isDestroyed() })
  const pages = new PageFailures({
    reporter,
    player: () => (window.isDestroyed() ? null : window) as never,
    isBack: () => news.push('back'),
    giveUp: () => news.push('given up'),
  })
  pages.watch()
  watchHungPage(window as never, {
    reporter,
    words: () => createTranslator('en'),
    reopen: (hung) => reopened.push(hung),
  })
  const tell = (contents: unknown, reason: string) => {
    for (const listener of listeners.get('render-process-gone') ?? [])
      (listener as (...args: unknown[]) => void)({}, contents, { reason, exitCode: 9 })
  }
  const gone = async (reason: string) => {
    tell(window.webContents, reason)
    await new Promise(setImmediate)
  }
  return { window, crash, pages, reports, news, reopened, tell, gone }
}

async function flush(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve()
}
