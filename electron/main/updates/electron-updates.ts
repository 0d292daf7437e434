import type { AppUpdater, CancellationToken } from 'electron-updater'
import type { UpdateWay } from '../../../shared/model/update'
import { plainNotes } from '../../services/updates/plain-notes'
import type { Updater } from '../../services/updates/update-session'

/** electron-updater counts its users by a number that it sends along; everybody sends this one. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** What electron-updater runs with on each system; what it downloads there ends so. */
const packages: Readonly<Record<string, string>> = { win32: '.exe', darwin: '.zip' }

/**
 * Loads electron-updater, and says how it is to behave. The program has to be packaged. Where Diglot does not replace
 * itself, it is only asked what the newest version is.
 */
export async function loadElectronUpdates(way: UpdateWay): Promise<Updater> {
  const all = await import('electron-updater')
  const make = () => {
    if (process.platform === 'win32') return new all.NsisUpdater()
    if (process.platform === 'darwin') return new all.MacUpdater()
    // The one for AppImages does nothing outside of one.
    return way === 'here' ? new all.AppImageUpdater() : new all.DebUpdater()
  }
  const updater = make()
  // What the feed says decides what is installed, so it is believed only as far as its certificate goes.
  updater.netSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('https:') }))
  return updatesOver(updater, () => new all.CancellationToken())
}

/**
 * electron-updater as Diglot wants it: it does nothing by itself, never goes back to an older version, says who asks to
 * nobody, and leaves no trace but what it downloads.
 */
export function updatesOver(updater: AppUpdater, makeToken: () => CancellationToken): Updater {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  updater.fullChangelog = true
  updater.logger = null
  // In place of one that is made, and kept in a file of its own.
  Object.defineProperty(updater, 'stagingUserIdPromise', { value: { value: Promise.resolve(nobody) } })

  return {
    async check() {
      const result = await updater.checkForUpdates()
      if (!result) throw new Error('ERR_UPDATER_INACTIVE: electron-updater does nothing in this kind of program')
      if (!result.isUpdateAvailable) return null
      const { version, files, releaseNotes } = result.updateInfo
      return { version, bytes: sizeOf(files), notes: plainNotes(releaseNotes) }
    },

    async download(tell, signal) {
      const token = makeToken()
      const cancel = () => token.cancel()
      const progress = ({ percent }: { percent: number }) => tell(Math.min(1, percent / 100))
      signal.addEventListener('abort', cancel, { once: true })
      updater.on('download-progress', progress)
      try {
        await updater.downloadUpdate(token)
      } finally {
        updater.off('download-progress', progress)
        signal.removeEventListener('abort', cancel)
      }
    },

    restart: () =>
      new Promise((_, fail) => {
        // What cannot be begun is told as an event, on macOS after a while.
        updater.once('error', fail)
        updater.quitAndInstall(true, true)
      }),
  }
}

/** Bytes of the file that is for this system and processor. */
function sizeOf(files: readonly { url: string; size?: number }[]): number | undefined {
  const mine = files.filter(({ url }) => url.endsWith(packages[process.platform] ?? '.AppImage'))
  return (mine.find(({ url }) => url.includes(process.arch)) ?? mine[0])?.size
}
