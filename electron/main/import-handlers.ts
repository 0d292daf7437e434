import { dialog } from 'electron'
import type { OpenResult } from '../../shared/ipc/contract'
import type { ImportName } from '../../shared/ipc/import-calls'
import { ok } from '../../shared/model/result'
import { audioExtensions, transcriptExtensions } from '../services/episode/file-kinds'
import type { ListeningSession } from '../services/episode/listening-session'
import { FileImport } from '../services/library/file-import'
import { importLibrary } from '../services/library/import-library'
import type { Library } from '../services/library/library'
import { wantsImport } from '../services/library/wants-import'
import type { Host } from './host'
import type { Handlers } from './shell/ipc'
import type { PlayerPage } from './windows/player-page'

/** Adding to the library what a page is shown. */
export function importsOf(page: PlayerPage, library: Library | null): FileImport {
  return new FileImport({
    library: importLibrary(library),
    scanning: (scan) => page.say('import:scan', scan),
    adding: (progress) => page.mention('import:progress', progress),
  })
}

export interface ImportHandled {
  readonly host: Host
  readonly session: Pick<ListeningSession, 'open' | 'ask'>
  readonly imports: FileImport
}

/** What the calls about adding many files do. */
export function importHandlers({ host, imports }: ImportHandled): Pick<Handlers, ImportName> {
  return {
    'import:choose': async (what) => {
      const paths = await choose(host, what)
      if (paths.length > 0) void imports.scan(paths)
      return paths.length > 0
    },
    'import:cancel': () => {
      imports.cancel()
      return undefined
    },
    'import:apply': ({ scanId, episodes }) => imports.apply(scanId, episodes),
  }
}

/** Opens what was dropped, chosen or handed over, where it is one episode; else it is looked through, and the window told what is in it. */
export async function openOrImport(
  paths: readonly string[],
  { session, imports }: Pick<ImportHandled, 'session' | 'imports'>,
): Promise<OpenResult> {
  const isWanted = session.ask()
  const areMany = await wantsImport(paths)
  if (areMany) void imports.scan(paths)
  return areMany || !isWanted() ? ok(null) : session.open(paths)
}

async function choose({ window, words: { t } }: Host, what: 'files' | 'folders'): Promise<readonly string[]> {
  if (!window) return []
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t(what === 'files' ? 'dialog.addFilesTitle' : 'dialog.addFolderTitle'),
    buttonLabel: t('dialog.add'),
    properties: [what === 'files' ? 'openFile' : 'openDirectory', 'multiSelections'],
    ...(what === 'files' && {
      filters: [
        { name: t('dialog.audioAndTranscripts'), extensions: [...audioExtensions, ...transcriptExtensions] },
        { name: t('dialog.allFiles'), extensions: ['*'] },
      ],
    }),
  })
  return canceled ? [] : filePaths
}
