import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AppError } from '../../../shared/model/app-error'
import { err, ok, type Result } from '../../../shared/model/result'
import { shownName } from '../files/shown-name'
import { replaceFile } from './replace-file'

/** Writes a text file whole or not at all; what was there before stays when it fails. `replace` does the writing. */
export async function writeFile(path: string, text: string, replace = replaceFile): Promise<Result<void, AppError>> {
  const name = shownName(path)
  if (!(await isFolder(dirname(path)))) return err({ code: 'file/no-folder', name })
  try {
    await replace(path, text)
    return ok(undefined)
  } catch (cause) {
    return err({ code: codeOf(cause), name })
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
}

function codeOf(cause: unknown): 'file/disk-full' | 'file/name-too-long' | 'file/unwritable' {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'file/disk-full'
    case 'ENAMETOOLONG':
      return 'file/name-too-long'
    default:
      return 'file/unwritable'
  }
}
