import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { UpdateAct, UpdateNotice } from '../../../shared/model/update'
import { UpdateSession, type UpdateSessionParts } from '../../services/updates/update-session'
import { UpdateTimes } from '../../services/updates/update-times'
import type { Host } from '../host'
import { hasUninstaller } from '../shell/has-uninstaller'
import { push } from '../shell/ipc'
import { openExternal } from '../shell/open-external'
import { loadElectronUpdates } from './electron-updates'

/**
 * Looks for newer versions of Diglot, where the build has a feed to look at and the listener asked for it. Without a feed
 * not a line of the updater is loaded.
 */
export class Updates {
  readonly #host: Host
  readonly #ready: Promise<{ session: UpdateSession; page: string | null }>

  constructor(host: Host) {
    this.#host = host
    this.#ready = this.#start()
  }

  /** Does what the listener wants, and answers what there is to say then. */
  async act(act: UpdateAct): Promise<UpdateNotice | null> {
    const { session, page } = await this.#ready
    if (act === 'page' && page !== null) await openExternal(page)
    session.act(act)
    return session.notice
  }

  async #start() {
    const { source, page } = await findSource()
    const session = new UpdateSession({
      source,
      times: await UpdateTimes.open(app.getPath('userData')),
      now: Date.now,
      looksByItself: () => this.#host.settings.checksForUpdates === 'weekly',
      tell: (notice) => push(this.#host.window, 'updates:notice', notice),
    })
    session.hear(this.#host.listening.isPlaying)
    this.#host.events.on('listening', ({ isPlaying }) => session.hear(isPlaying))
    let looks = this.#host.settings.checksForUpdates
    this.#host.events.on('settings', ({ checksForUpdates }) => {
      if (checksForUpdates === looks) return
      looks = checksForUpdates
      // Who wants Diglot to look, and has one that cannot, is told so.
      if (looks === 'weekly' && !source) session.act('check')
      else session.reconsider()
    })
    app.on('will-quit', () => session.dispose())
    return { session, page }
  }
}

interface Found {
  readonly source: UpdateSessionParts['source']
  readonly page: string | null
}

/** The feed that lies beside a packaged program. In a checkout that place is Electron's own folder. */
async function findSource(): Promise<Found> {
  const none: Found = { source: null, page: null }
  if (!app.isPackaged) return none
  const text = await readFile(join(process.resourcesPath, 'app-update.yml'), 'utf8').catch(() => null)
  if (text === null) return none
  const { readFeed, updateWay } = await import('../../services/updates/update-feed')
  const feed = readFeed(text)
  if (!feed) return none
  const way = updateWay(
    { platform: process.platform, appImage: process.env.APPIMAGE, hasUninstaller: hasUninstaller() },
    feed,
  )
  const page = feed.page ?? (await homepage())
  return { source: { way, hasPage: page !== null, load: () => loadElectronUpdates(way) }, page }
}

/** The address that the package names, where it is one. */
async function homepage(): Promise<string | null> {
  const manifest = await readFile(join(app.getAppPath(), 'package.json'), 'utf8').catch(() => '{}')
  const address = String(JSON.parse(manifest).homepage)
  if (!URL.canParse(address)) return null
  const { protocol, hostname, href } = new URL(address)
  return protocol === 'https:' && !hostname.endsWith('.invalid') ? href : null
}
