import { join } from 'node:path'
import type { LibraryChange } from '../../../shared/model/library'
import { KeptMarks } from '../documents/kept-marks'
import { KeptTimelines } from '../documents/kept-timelines'
import type { MediaRegistry } from '../media/media-registry'
import { EpisodeKeeper } from './episode-keeper'
import { KeptCovers } from './kept-covers'
import { KeptEditsFolder } from './kept-edits'
import { Library } from './library'
import { LibraryStore } from './library-store'
import { Shelf } from './shelf'
import { Sidecars } from './sidecars'

interface Wanted {
  readonly changed?: (change: LibraryChange) => void
  /** What the listener put right in an episode cannot be read. */
  readonly editsLost?: () => void
  /** Whether the listener wants a copy of what is kept beside each audio file. */
  readonly keepsSidecar?: () => boolean
}

/** The library in the folder of the user's data. Nothing is read yet. */
export function openShelf(
  folder: string,
  media: MediaRegistry,
  { changed, editsLost, keepsSidecar = () => false }: Wanted = {},
): Shelf {
  const edits = new KeptEditsFolder(join(folder, 'edits'), editsLost)
  const covers = new KeptCovers(join(folder, 'covers'))
  const store = new LibraryStore(join(folder, 'library'), (id) => void edits.purge(id))
  const library = new Library(store, changed)
  const marks = new KeptMarks(join(folder, 'marks'))
  const sidecars = new Sidecars({
    edits,
    marks,
    timelines: new KeptTimelines(join(folder, 'timelines')),
    isWanted: keepsSidecar,
  })
  const shelf = new Shelf(library, new EpisodeKeeper({ library, edits, marks, covers, media, sidecars }), covers)
  media.libraryCover = (id) => shelf.coverOf(id)
  return shelf
}
