import { createHash } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { AppImageUpdater, CancellationToken } from 'electron-updater'
import { describe, expect, it, onTestFinished } from 'vitest'
import { updatesOver } from '../../../../electron/main/updates/electron-updates'
import { updateFailureOf } from '../../../../electron/services/updates/update-failure'
import { tempFolder } from '../../../support/temp-folder'

// electron-updater itself, with a server in place of the web and Node's own requests in place of Electron's.

const appImage = Buffer.alloc(300_000, 'Diglot')
const sum = createHash('sha512').update(appImage).digest('base64')

describe.runIf(process.platform === 'linux')('electron-updater', () => {
  it('finds a newer version, with its size and what is new in it', async () => {
    const { updates } = await setup()
    expect(await updates.check()).toEqual({ version: '2.0.0', bytes: appImage.length, notes: '- Better' })
  })

  it.each(['1.0.0', '0.9.0'])('does not offer %s to 1.0.0', async (version) => {
    const { updates } = await setup({ version })
    expect(await updates.check()).toBeNull()
  })

  it('tells nobody who asks, and leaves no number behind', async () => {
    const { updates, asked, userData } = await setup()
    await updates.check()
    expect(asked.map(({ path }) => path.split('?')[0])).toEqual([`/${feedName}`])
    expect(asked[0]?.headers['x-user-staging-id']).toBe('00000000-0000-0000-0000-000000000000')
    expect(Object.keys(asked[0]?.headers ?? {}).filter((name) => /cookie|authorization/.test(name))).toEqual([])
    expect(readdirSync(userData)).toEqual([])
  })

  it('downloads nothing before it is told to, then all of it, and says how far it is', async () => {
    const { updates, asked, cache } = await setup()
    await updates.check()
    await new Promise((done) => setTimeout(done, 100))
    expect(asked).toHaveLength(1)
    const told: number[] = []
    await updates.download((done) => told.push(done), new AbortController().signal)
    expect(told.at(-1)).toBe(1)
    expect(existsSync(join(cache, 'diglot-updater/pending/Diglot-2.0.0.AppImage'))).toBe(true)
  })

  it('keeps nothing of what is not what was promised', async () => {
    const { updates, cache } = await setup({ sent: Buffer.alloc(appImage.length, 'Malice') })
    await updates.check()
    const error = await updates.download(() => {}, new AbortController().signal).catch((thrown) => thrown)
    expect(updateFailureOf(error)).toBe('damaged')
    expect(readdirSync(join(cache, 'diglot-updater/pending'))).toEqual([])
  })

  it('stops when it is told to, and can begin again', async () => {
    const { updates, release } = await setup({ held: true })
    await updates.check()
    const cancel = new AbortController()
    const download = updates.download(() => {}, cancel.signal)
    setTimeout(() => cancel.abort(), 50)
    await expect(download).rejects.toThrow(/cancel/i)
    release()
    await updates.download(() => {}, new AbortController().signal)
  })

  it.each([
    ['server', { version: 'nonsense' }],
    ['server', { isMissing: true }],
    ['offline', { isGone: true }],
  ])('fails with "%s" where the feed is %o', async (why, options) => {
    const { updates } = await setup(options)
    const error = await updates.check().catch((thrown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(updateFailureOf(error)).toBe(why)
  })
})

const feedName = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`

interface Options {
  readonly version?: string
  readonly sent?: Buffer
  readonly held?: boolean
  readonly isMissing?: boolean
  readonly isGone?: boolean
}

async function setup({ version = '2.0.0', sent = appImage, held = false, isMissing, isGone }: Options = {}) {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = []
  let isHeld = held
  const name = `Diglot-${version}.AppImage`
  const feed = `version: ${version}\nfiles:\n  - url: ${name}\n    sha512: ${sum}\n    size: ${appImage.length}\nreleaseNotes: '- Better'\n`
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    if (path.startsWith(`/${feedName}`) && !isMissing) response.end(feed)
    else if (path !== `/${name}`) response.writeHead(404).end()
    else if (isHeld) response.writeHead(200, { 'content-length': sent.length }).write(sent.subarray(0, 1000))
    else response.writeHead(200, { 'content-length': sent.length }).end(sent)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const end = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(end)
  const { port } = server.address() as AddressInfo
  if (isGone) end()

  const [userData, cache] = [await tempFolder(), await tempFolder()]
  const config = join(cache, 'app-update.yml')
  writeFileSync(config, `provider: generic\nurl: http://127.0.0.1:${port}\nupdaterCacheDirName: diglot-updater\n`)
  process.env.APPIMAGE = join(cache, 'Diglot.AppImage')
  onTestFinished(() => {
    delete process.env.APPIMAGE
  })
  const updater = new AppImageUpdater(null, {
    version: '1.0.0',
    name: 'diglot',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: userData,
    baseCachePath: cache,
    whenReady: async () => {},
    relaunch() {},
    quit() {},
    onQuit() {
      throw new Error('something was to be done when the program ends')
    },
  })
  askWithNode(updater)
  return {
    updates: updatesOver(updater, () => new CancellationToken()),
    asked,
    userData,
    cache,
    release: () => {
      isHeld = false
    },
  }
}

/** electron-updater asks by a class that is given requests; here they are Node's. */
function askWithNode(updater: AppImageUpdater): void {
  const { ElectronHttpExecutor } = createRequire(import.meta.url)(
    'electron-updater/out/electronHttpExecutor',
  ) as typeof import('electron-updater/out/electronHttpExecutor')
  const executor = new ElectronHttpExecutor()
  Object.assign(executor, {
    createRequest: (options: object, callback: () => void) => request(options, callback),
    addRedirectHandlers() {},
  })
  Object.assign(updater, { httpExecutor: executor })
}
