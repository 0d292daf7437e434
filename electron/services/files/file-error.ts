import type { AppError } from '../../../shared/model/app-error'
import { shownName } from './shown-name'

/** What an error of the file system means to the listener. `name` is the file's name without its folder. */
export function fileError(path: string, cause: unknown): AppError {
  const name = shownName(path)
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    // A path with NUL in it names nothing.
    case 'ERR_INVALID_ARG_VALUE':
      return { code: 'file/not-found', name }
    case 'EISDIR':
      return { code: 'file/is-folder', name }
    case 'ENAMETOOLONG':
      return { code: 'file/name-too-long', name }
    default:
      return { code: 'file/unreadable', name }
  }
}
