import { ok } from '../../shared/model/result'
import type { ListeningSession } from '../services/episode/listening-session'
import { chooseRecordings } from './desktop/choose-files'
import type { Host } from './host'
import type { Handlers } from './shell/ipc'

type Answered = 'tracks:add' | 'tracks:remove' | 'tracks:restore' | 'tracks:hear'

/** The recordings of the open episode. */
export function tracksHandlers(
  host: Pick<Host, 'window' | 'words'>,
  session: ListeningSession,
): Pick<Handlers, Answered> {
  return {
    'tracks:add': async (episodeId) => {
      const files = host.window ? await chooseRecordings(host.window, host.words) : []
      return files.length > 0 ? session.addTracks(episodeId, files) : ok(null)
    },
    'tracks:remove': ({ episodeId, key }) => session.removeTrack(episodeId, key),
    'tracks:restore': (episodeId) => session.restoreTrack(episodeId),
    'tracks:hear': ({ episodeId, key }) => session.hearTrack(episodeId, key),
  }
}
