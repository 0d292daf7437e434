import { err, ok } from '../../../shared/model/result'
import type { ImportLibrary } from './file-import'
import type { Library } from './library'
import { filesOfKeptText } from './library-document'

/** The library as what files are added to; null in safe mode, which leaves it alone. */
export function importLibrary(library: Library | null): ImportLibrary {
  return {
    async knownPaths() {
      const entries = (await library?.documents()) ?? []
      return new Set(
        entries.flatMap(({ tracks, text }) => [...tracks, ...filesOfKeptText(text)].map(({ path }) => path)),
      )
    },
    async add({ title, tracks, transcript, second }) {
      if (!library) return err({ code: 'import/safe-mode' })
      const entry = await library.add({
        title,
        tracks: tracks.map(({ path, language }) => ({ path, ...(language && { spoken: { language } }) })),
        ...(transcript !== undefined && { transcript }),
        ...(second !== undefined && { second }),
      })
      // Whatever was not in it when the files were found, and is now; or the disk.
      return entry ? ok(entry.id) : err({ code: 'import/not-taken' })
    },
  }
}
