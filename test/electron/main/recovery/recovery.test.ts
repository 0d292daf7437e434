import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Recovery } from '../../../../electron/main/recovery/recovery'
import type { DocumentState } from '../../../../electron/services/documents/json-document'
import { clearDesktop, powerMonitor } from '../../../support/fake-desktop'
import { listeners } from '../../../support/fake-electron'
import { endings, forgetEndings, program, questions } from '../../../support/fake-endings'
import { fakeHost } from '../../../support/fake-host'
import { makeEpisode } from '../../../support/make-episode'
import { tempFolder } from '../../../support/temp-folder'

const caught = ['uncaughtException', 'unhandledRejection', 'warning'] as const
let before: [string, unknown[]][] = []

beforeEach(async () => {
  forgetEndings()
  listeners.clear()
  program.userData = await tempFolder()
  before = caught.map((name) => [name, process.listeners(name as 'uncaughtException')])
})
afterEach(() => {
  clearDesktop()
  for (const [name, known] of before)
    for (const listener of process.listeners(name as 'uncaughtException'))
      if (!known.includes(listener)) process.off(name, listener)
})

describe('a run', () => {
  it('that ended in order is not spoken of', async () => {
    const { tellApp } = begin()
    tellApp('will-quit')
    const { recovery } = begin()
    expect(recovery.takeNews()).toEqual([])
    expect(recovery.reporter.reports.newest()).toBeUndefined()
  })

  it('that did not is, once, with a report that has its last lines', async () => {
    begin().recovery.reporter.log.info('test', 'the last thing that was done')
    const { recovery } = begin()
    expect(recovery.takeNews()).toEqual(['uncleanEnd'])
    expect(recovery.takeNews()).toEqual([])
    const report = recovery.reporter.reports.newest()
    expect(report).toContain('The last run ended without saying so')
    expect(report).toContain('the last thing that was done')
  })

  it.each([['the computer is shut down', () => powerMonitor.emit('shutdown')]])(
    'ends in order when %s',
    async (_when, happens) => {
      begin()
      happens()
      expect(begin().recovery.takeNews()).toEqual([])
    },
  )

  it('ends in order with the session on Windows', async () => {
    const platform = Object.getOwnPropertyDescriptor(process, 'platform')!
    Object.defineProperty(process, 'platform', { ...platform, value: 'win32' })
    try {
      const { openWindow } = begin()
      openWindow().emit('session-end')
    } finally {
      Object.defineProperty(process, 'platform', platform)
    }
    expect(begin().recovery.takeNews()).toEqual([])
  })

  it('in a folder where nothing can be written goes on, and says so', async () => {
    program.userData = join(program.userData, 'file')
    await writeFile(program.userData, '')
    const { recovery } = begin()
    expect(recovery.takeNews()).toEqual(['nothingKept'])
    recovery.partFailed('tray', new Error('no tray'))
    expect(recovery.reporter.reports.newest()).toContain('tray: Error: no tray')
  })

  it('says what became of a damaged settings file', () => {
    expect(begin({ state: 'restored' }).recovery.takeNews()).toEqual(['settingsRestored'])
    begin().tellApp('will-quit')
    expect(begin({ state: 'lost' }).recovery.takeNews()).toContain('settingsLost')
  })

  it('has memory dumps made, and none of them sent', () => {
    begin()
    expect(endings).toContainEqual(['crash reporter', { uploadToServer: false }])
  })
})

describe('the graphics process', () => {
  const gone = { type: 'GPU', reason: 'crashed', exitCode: 5 }

  it('may end once', () => {
    const { tellApp, settings } = begin()
    tellApp('child-process-gone', {}, gone)
    expect(settings().hardwareAcceleration).toBe(true)
  })

  it('that ends again draws no more from the next start on', async () => {
    const { tellApp, settings, recovery } = begin()
    tellApp('child-process-gone', {}, gone)
    tellApp('child-process-gone', {}, gone)
    expect(settings().hardwareAcceleration).toBe(false)
    expect(recovery.takeNews()).toEqual(['graphicsOff'])
  })

  it('that ended with the program does not draw in the next run', () => {
    begin().tellApp('child-process-gone', {}, gone)
    endings.length = 0
    const { settings, recovery } = begin()
    expect(endings).toContainEqual(['no graphics'])
    expect(settings().hardwareAcceleration).toBe(false)
    expect(recovery.takeNews()).toEqual(['uncleanEnd', 'graphicsOff'])
  })

  it('does not draw where the listener said so', async () => {
    await writeFile(join(program.userData, 'settings.json'), '{"hardwareAcceleration":false}')
    begin()
    expect(endings).toContainEqual(['no graphics'])
  })

  it.each([
    ['ends as it should', { ...gone, reason: 'clean-exit' }],
    ['is another one', { ...gone, type: 'Utility', name: 'Audio Service' }],
  ])('that %s is no reason', (_what, details) => {
    const { tellApp, settings } = begin()
    tellApp('child-process-gone', {}, details)
    tellApp('child-process-gone', {}, details)
    expect(settings().hardwareAcceleration).toBe(true)
  })
})

describe('safe mode', () => {
  it('draws without the graphics processor', () => {
    program.switches.set('safe-mode', '')
    expect(begin().recovery.isSafeMode).toBe(true)
    expect(endings).toContainEqual(['no graphics'])
  })

  it('is gone into with what is open left where it was', async () => {
    const { recovery, host, open } = begin()
    const episode = makeEpisode()
    open(episode)
    const place = { position: 12, isFollowing: true, line: null, loop: null }
    recovery.place.keep(episode.id, place)
    recovery.place.keep(episode.id, { ...place, position: 13 })
    await recovery.restart('safe')
    expect(endings.at(-2)).toMatchObject(['relaunch', { args: expect.arrayContaining(['--safe-mode']) }])
    expect(endings.at(-1)).toEqual(['quit'])
    for (const end of listeners.get('will-quit') ?? []) (end as () => void)()
    const mark = JSON.parse(await readFile(join(program.userData, 'run.json'), 'utf8'))
    expect(mark).toMatchObject({ isRunning: false, comesBack: true, open: { place: { position: 13 } } })
    expect(host.episode).toBe(episode)
  })
})

describe('what nobody caught in the main process', () => {
  it('is written down and told, beside a window that goes on', () => {
    const { recovery, openWindow } = begin()
    const window = openWindow()
    throwIn(new Error('no such thing'))
    expect(recovery.takeNews()).toEqual(['failureInside'])
    expect(window.sent).toEqual([['recovery:news', null]])
    expect(recovery.reporter.reports.newest()).toContain('The main process failed: Error: no such thing')
    expect(endings.map(([what]) => what)).not.toContain('exit')
  })

  it('again and again starts the program again, once', async () => {
    const { openWindow } = begin()
    openWindow()
    for (let i = 0; i < 5; i++) throwIn(new Error(`failure ${i}`))
    await flush()
    expect(endings.map(([what]) => what).filter((what) => what !== 'crash reporter')).toEqual(['relaunch', 'exit'])
  })

  it('again and again, right after that, ends in a dialog of the system', async () => {
    const first = begin()
    first.recovery.cannotStart(new Error('first'))
    await flush()
    expect(endings.at(-1)).toEqual(['exit', 1])
    endings.length = 0

    const { recovery } = begin()
    expect(recovery.takeNews()).toEqual(['restarted'])
    recovery.cannotStart(new Error('second'))
    await flush()
    expect(questions).toHaveLength(1)
    expect(questions[0]).toMatchObject({
      message: 'Diglot cannot go on',
      buttons: ['Start in safe mode', 'Copy the report', 'Quit Diglot'],
    })
    questions[0]!.answer(1)
    await flush()
    expect(endings.at(-1)).toEqual(['copied', expect.stringContaining('Error: second')])
    questions[1]!.answer(2)
    await flush()
    expect(endings.at(-1)).toEqual(['exit', 1])
  })

  it('is of no account when only the terminal is gone', () => {
    const { recovery } = begin()
    throwIn(Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' }))
    expect(recovery.reporter.reports.newest()).toBeUndefined()
  })
})

describe('the reports of a run', () => {
  it('are not many of the same', async () => {
    const { recovery } = begin()
    for (let i = 0; i < 9; i++) recovery.partFailed('tray', new Error('no tray'))
    expect(await readdir(join(program.userData, 'reports'))).toHaveLength(1)
    for (let i = 0; i < 60; i++) recovery.partFailed('tray', new Error(`failure ${i}`))
    expect(await readdir(join(program.userData, 'reports'))).toHaveLength(20)
  })

  it('name nobody and nothing that is open', async () => {
    const { recovery, open } = begin()
    const episode = makeEpisode('harbour')
    open(episode)
    await mkdir(join(program.userData, 'logs'), { recursive: true })
    recovery.partFailed(
      'opening',
      new Error(`cannot read '/music/${episode.track!.fileName}', that is ${episode.title}`),
    )
    const report = recovery.reporter.reports.newest()!
    expect(report).toMatch(/cannot read '‹path \w{6}\.mp3›', that is ‹name›/)
    const log = await readFile(join(program.userData, 'logs/diglot.log'), 'utf8')
    for (const text of [report, log]) {
      expect(text).not.toContain(episode.title)
      expect(text).not.toContain(episode.track!.fileName)
    }
  })
})

function begin({ state = 'whole' }: { state?: DocumentState } = {}) {
  listeners.clear()
  clearDesktop()
  const recovery = new Recovery()
  const fake = fakeHost()
  recovery.join(fake.host, { state, saved: async () => true })
  const tellApp = (event: string, ...args: unknown[]) => {
    for (const listener of listeners.get(event) ?? []) (listener as (...args: unknown[]) => void)(...args)
  }
  return { ...fake, recovery, tellApp, settings: () => fake.host.settings }
}

/** As Node tells it; the latest run is the one that runs. */
function throwIn(error: Error): void {
  process.listeners('uncaughtException').at(-1)?.(error, 'uncaughtException')
}

async function flush(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}
