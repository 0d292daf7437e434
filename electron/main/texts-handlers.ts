import { ok } from '../../shared/model/result'
import { exportName, withExtension } from '../services/documents/export-name'
import { writeFile } from '../services/documents/write-file'
import type { ListeningSession } from '../services/episode/listening-session'
import { readTimes } from '../services/episode/read-times'
import { shownName } from '../services/files/shown-name'
import { chooseBetterText, chooseTimes, chooseWhere } from './desktop/choose-texts'
import type { Host } from './host'
import type { Handlers } from './shell/ipc'

type Answered = 'file:save' | 'text:choose' | 'times:choose' | 'times:contents'

/** Reading a transcript brings in the parsers. */
const loadReader = () => import('../services/episode/read-transcript')

/** Notes and times on their way out, other texts and times on their way in. */
export function textsHandlers(
  host: Pick<Host, 'window' | 'words'>,
  session: ListeningSession,
): Pick<Handlers, Answered> {
  return {
    'file:save': async ({ kind, name, text }) => {
      const path = host.window && (await chooseWhere(host.window, host.words, kind, exportName(name, kind)))
      if (!path) return ok(null)
      const whole = await withExtension(path, kind)
      const written = await writeFile(whole, text)
      return written.ok ? ok(shownName(whole)) : written
    },
    'text:choose': async () => {
      const path = host.window && (await chooseBetterText(host.window, host.words))
      return path ? (await loadReader()).readTranscript(path) : ok(null)
    },
    'times:choose': async () => {
      const path = host.window && (await chooseTimes(host.window, host.words))
      return path ? readTimes(path) : ok(null)
    },
    'times:contents': ({ episodeId }) => session.contents(episodeId),
  }
}
