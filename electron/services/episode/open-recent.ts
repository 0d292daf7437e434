import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppError } from '../../../shared/model/app-error'
import type { Episode } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import type { RecentEpisodes } from '../documents/recent-episodes'
import type { Shelf } from '../library/shelf'
import type { ListeningSession } from './listening-session'

/**
 * Opens an entry of the list of recent files again. Where the files are gone, so is the entry, and the error says so; where
 * the transcript alone is, the recording opens without it, with a warning. An id that is not in the list (it was cleared
 * meanwhile) opens nothing, nor does what the listener no longer waits for.
 */
export async function openRecent(
  id: string,
  recent: RecentEpisodes,
  session: Pick<ListeningSession, 'open' | 'ask'>,
  shelf: Pick<Shelf, 'open'> | null = null,
): Promise<Result<Episode | null, AppError>> {
  const files = recent.filesOf(id)
  if (!files) return ok(null)
  const isWanted = session.ask()
  // The library knows where the files are by now.
  const known = files.entry === undefined ? null : ((await shelf?.open(files.entry, session, isWanted)) ?? null)
  if (known?.ok && known.value) return known
  const { audio, transcript } = files
  const [isAudioThere, isTextThere] = await Promise.all([isThere(audio), isThere(transcript)])
  if (!isWanted()) return ok(null)
  if (audio !== undefined && transcript !== undefined && isAudioThere && !isTextThere) {
    const opened = await session.open([audio])
    if (!opened.ok) return opened
    const gone: AppError = { code: 'file/not-found', name: basename(transcript) }
    return ok({ ...opened.value, warnings: [...opened.value.warnings, gone] })
  }
  const missing = isAudioThere ? (isTextThere ? undefined : transcript) : audio
  if (missing === undefined) return session.open([audio, transcript].filter((path) => path !== undefined))
  recent.drop(id)
  return err({ code: 'recent/gone', name: basename(missing) })
}

/** Also true of a file that the entry does not have, and of one that is there and may not be read. */
async function isThere(path: string | undefined): Promise<boolean> {
  if (path === undefined) return true
  return access(path).then(
    () => true,
    (cause: NodeJS.ErrnoException) => cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR',
  )
}
