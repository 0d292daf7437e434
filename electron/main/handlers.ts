import { clipboard } from 'electron'
import type { AppInfo, OpenResult } from '../../shared/ipc/contract'
import type { Listening } from '../../shared/model/listening'
import { ok } from '../../shared/model/result'
import type { RecentEpisodes } from '../services/documents/recent-episodes'
import type { SettingsStore } from '../services/documents/settings'
import type { EpisodeMarks } from '../services/episode/episode-marks'
import type { ListeningSession } from '../services/episode/listening-session'
import { openRecent } from '../services/episode/open-recent'
import type { FileImport } from '../services/library/file-import'
import type { Shelf } from '../services/library/shelf'
import type { Storage } from '../services/storage/storage'
import { chooseFiles } from './desktop/choose-files'
import type { Host } from './host'
import { importHandlers, openOrImport } from './import-handlers'
import { libraryHandlers, noteMarks } from './library-handlers'
import type { Recovery } from './recovery/recovery'
import { recoveryHandlers } from './recovery/recovery-handlers'
import { settingsHandlers } from './settings-handlers'
import type { Handlers } from './shell/ipc'
import { textsHandlers } from './texts-handlers'
import { tracksHandlers } from './tracks-handlers'
import type { Updates } from './updates/updates'

export interface Handled {
  readonly host: Host
  readonly recovery: Recovery
  readonly session: ListeningSession
  readonly marks: EpisodeMarks
  readonly recent: RecentEpisodes
  /** The library; null in safe mode. */
  readonly shelf: Shelf | null
  readonly imports: FileImport
  readonly info: () => AppInfo
  /** What the window is told when it asks what is open. */
  readonly currentEpisode: () => Promise<OpenResult>
  readonly heard: (listening: Listening) => void
  /** The window changes settings: it need not be told of them. */
  readonly changeSettings: Host['changeSettings']
  readonly updates: Updates
  readonly settings: SettingsStore
  readonly storage: Storage
}

/** What each call of the contract does. Arguments come parsed, from a page that may make the call. */
export function handlersFor(handled: Handled): Handlers {
  const { host, recovery, session, marks, recent, shelf, info, currentEpisode, heard, changeSettings, updates } =
    handled
  return {
    'app:info': info,
    'episode:current': currentEpisode,
    'episode:choose': async () => {
      const files = host.window ? await chooseFiles(host.window, host.words) : []
      return files.length > 0 ? openOrImport(files, handled) : ok(null)
    },
    'episode:open-dropped': (paths) => openOrImport(paths, handled),
    'episode:open-sample': () => session.openSample(),
    'recent:list': () => recent.list,
    'recent:open': (id) => openRecent(id, recent, session, shelf),
    'recent:clear': () => {
      recent.clear()
      return undefined
    },
    'recent:restore': () => {
      recent.restore()
      return undefined
    },
    'timeline:estimate': (request) => session.estimate(request),
    'timeline:recall': (request) => session.recall(request),
    'timeline:keep': (timeline) => session.keep(timeline),
    'peaks:keep': (peaks) => session.keepPeaks(peaks),
    'marks:recall': ({ episodeId }) => marks.recall(session.current, episodeId),
    'marks:keep': async ({ episodeId, marks: all }) => {
      const episode = session.episode(episodeId)
      noteMarks(shelf, episode, episodeId, all)
      const isKept = await marks.keep(episode, episodeId, all)
      if (isKept) session.noteMarks(episodeId)
      return isKept
    },
    ...importHandlers(handled),
    'listening:report': (listening) => {
      heard(listening)
      return undefined
    },
    'clipboard:write': async (text) => {
      await clipboard.writeText(text)
      return undefined
    },
    'settings:change': changeSettings,
    'overlay:adjust': () => {
      host.events.emit('adjustOverlay')
      return undefined
    },
    'updates:act': (act) => updates.act(act),
    ...recoveryHandlers(recovery),
    ...settingsHandlers(handled),
    ...tracksHandlers(host, session),
    ...textsHandlers(host, session),
    ...libraryHandlers({ host, session, shelf, recovery }),
  }
}
