import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { loadElectronUpdates } from '../../../../electron/main/updates/electron-updates'
import { Updates } from '../../../../electron/main/updates/updates'
import { app, program, visited } from '../../../support/fake-electron'
import { fakeHost } from '../../../support/fake-host'
import { tempFolder } from '../../../support/temp-folder'

vi.mock('../../../../electron/main/updates/electron-updates', () => ({
  loadElectronUpdates: vi.fn(async () => ({
    check: async () => ({ version: '2.0.0' }),
    download: async () => {},
    restart: async () => {},
  })),
}))

const github = 'provider: github\nowner: diglot\nrepo: diglot\n'

afterEach(() => {
  vi.mocked(loadElectronUpdates).mockClear()
  visited.length = 0
})

describe('a build without a feed', () => {
  it('says that it does not look, and loads no updater', async () => {
    const { updates } = await setup({ feed: null })
    expect(await updates.act('look')).toBeNull()
    expect(await updates.act('check')).toEqual({ kind: 'no-feed' })
    expect(loadElectronUpdates).not.toHaveBeenCalled()
  })

  it('says so too to who wants it to look every week', async () => {
    const { made, updates } = await setup({ feed: null })
    const window = made.openWindow()
    await updates.act('look')
    made.host.changeSettings({ checksForUpdates: 'weekly' })
    expect(window.sent).toEqual([['updates:notice', { kind: 'no-feed' }]])
  })

  it.each([
    ['a checkout', { isPackaged: false }],
    ['one with a feed that cannot be trusted', { feed: 'provider: generic\nurl: http://diglot.example\n' }],
  ])('is %s', async (_, options) => {
    const { updates } = await setup(options)
    expect(await updates.act('check')).toEqual({ kind: 'no-feed' })
  })
})

describe('a build with a feed', () => {
  it('loads the updater when it is asked, and tells the window what came of it', async () => {
    const { made, updates, kept } = await setup()
    const window = made.openWindow()
    expect(await updates.act('look')).toBeNull()
    expect(loadElectronUpdates).not.toHaveBeenCalled()
    expect(await updates.act('check')).toEqual({ kind: 'checking' })
    const offered = expect.objectContaining({ kind: 'offered', version: '2.0.0', hasPage: true })
    await vi.waitFor(() => expect(window.sent.at(-1)).toEqual(['updates:notice', offered]))
    expect(await updates.act('look')).toEqual(offered)
    await kept()
  })

  it('waits for the pause', async () => {
    const { made, updates, kept } = await setup()
    await updates.act('look')
    made.hear({ isPlaying: true })
    expect(await updates.act('check')).toEqual({ kind: 'waiting' })
    expect(loadElectronUpdates).not.toHaveBeenCalled()
    made.hear({ isPlaying: false })
    await vi.waitFor(() => expect(loadElectronUpdates).toHaveBeenCalledOnce())
    await kept()
  })

  it('opens the page of its releases and no other', async () => {
    const { updates } = await setup()
    await updates.act('page')
    expect(visited).toEqual(['https://github.com/diglot/diglot/releases'])
  })

  it.each([
    ['the page that the package names', 'https://diglot.example/', ['https://diglot.example/']],
    ['none where it names none', undefined, []],
    ['none where it names what stands for none', 'https://diglot.invalid', []],
    ['none that is not safe', 'http://diglot.example/', []],
  ])('opens %s where the feed has none', async (_, homepage, expected) => {
    const { updates } = await setup({ feed: 'provider: generic\nurl: https://diglot.example/feed\n', homepage })
    await updates.act('page')
    expect(visited).toEqual(expected)
  })
})

interface Options {
  readonly feed?: string | null
  readonly isPackaged?: boolean
  readonly homepage?: string | undefined
}

async function setup({ feed = github, isPackaged = true, homepage }: Options = {}) {
  const folder = await tempFolder()
  if (feed !== null) writeFileSync(join(folder, 'app-update.yml'), feed)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'diglot', homepage }))
  const before = { ...app }
  Object.assign(app, { isPackaged, getAppPath: () => folder })
  program.userData = folder
  Object.defineProperty(process, 'resourcesPath', { value: folder, configurable: true })
  onTestFinished(() => {
    Object.assign(app, before)
    Reflect.deleteProperty(process, 'resourcesPath')
  })
  const made = fakeHost()
  return {
    made,
    updates: new Updates(made.host),
    /** When it was written down that Diglot looked. */
    kept: () => vi.waitFor(() => expect(existsSync(join(folder, 'updates.json'))).toBe(true)),
  }
}
