import type { LibraryName } from '../../shared/ipc/library-calls'
import type { Episode } from '../../shared/model/episode'
import type { Mark } from '../../shared/model/mark'
import { ok } from '../../shared/model/result'
import type { ListeningSession } from '../services/episode/listening-session'
import type { Shelf, ShowFile } from '../services/library/shelf'
import { chooseMissing } from './desktop/choose-files'
import type { Host } from './host'
import type { Recovery } from './recovery/recovery'
import type { Handlers } from './shell/ipc'

type Answered = LibraryName | 'edits:keep'

interface Parts {
  readonly host: Pick<Host, 'window' | 'words'>
  readonly session: ListeningSession
  /** Null in safe mode: then there is no library. */
  readonly shelf: Shelf | null
  readonly recovery: Pick<Recovery, 'tell'>
}

/** The library, and what the listener puts right in the open episode. */
export function libraryHandlers({ host, session, shelf, recovery }: Parts): Pick<Handlers, Answered> {
  const show: ShowFile = async (kind, name) =>
    host.window ? chooseMissing(host.window, host.words, { kind, name }) : null
  return {
    'library:list': () => shelf?.library.list() ?? [],
    'library:open': (id) => shelf?.open(id, session) ?? ok(null),
    'library:remove': (ids) => shelf?.library.remove(ids) ?? 0,
    'library:restore': (ids) => shelf?.library.restore(ids) ?? 0,
    'library:relink': (id) => shelf?.relink(id, show, () => recovery.tell('otherContent')) ?? null,
    'library:keep-cover': async ({ id, picture }) => {
      await shelf?.keepCover(id, picture)
      return undefined
    },
    'edits:keep': (kept) => session.keepEdits(kept),
  }
}

/** The library shows how many marks there are in an episode. */
export function noteMarks(shelf: Shelf | null, open: Episode | null, episodeId: string, marks: readonly Mark[]): void {
  if (open?.id === episodeId && open.libraryId !== null) shelf?.library.noteMarks(open.libraryId, marks.length)
}
