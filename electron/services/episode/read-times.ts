import type { AppError } from '../../../shared/model/app-error'
import type { GivenTimes } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import { mostPackBytes, packExtension } from '../../../shared/packs/pack'
import { fileError } from '../files/file-error'
import { openFile } from '../files/open-file'

/** Whether a file is one with times, by its name. */
export function isTimesFile(path: string): boolean {
  return path.toLowerCase().endsWith(packExtension)
}

/** Reads a file with times as it is; what it holds is judged by who knows what is open. */
export async function readTimes(path: string): Promise<Result<GivenTimes, AppError>> {
  const opened = await openFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  const { name, size } = file
  try {
    if (size > mostPackBytes) return err({ code: 'times/damaged', name })
    return ok({ name, text: new TextDecoder().decode(await file.read(0, size)) })
  } catch (cause) {
    return err(fileError(path, cause))
  } finally {
    await file.close()
  }
}
