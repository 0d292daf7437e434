import { join } from 'node:path'
import type { LibraryChange } from '../../../shared/model/library'
import type { MediaRegistry } from '../media/media-registry'
import { EpisodeKeeper } from './episode-keeper'
import { KeptCovers } from './kept-covers'
import { KeptEditsFolder } from './kept-edits'
import { Library } from './library'
import { LibraryStore } from './library-store'
import { Shelf } from './shelf'

interface Told {
  readonly changed?: (change: LibraryChange) => void
  /** What the listener put right in an episode cannot be read. */
  readonly editsLost?: () => void
}

/** The library in the folder of the user's data. Nothing is read yet. */
export function openShelf(folder: string, media: MediaRegistry, { changed, editsLost }: Told = {}): Shelf {
  const edits = new KeptEditsFolder(join(folder, 'edits'), editsLost)
  const covers = new KeptCovers(join(folder, 'covers'))
  const store = new LibraryStore(join(folder, 'library'), (id) => void edits.purge(id))
  const library = new Library(store, changed)
  const shelf = new Shelf(library, new EpisodeKeeper({ library, edits, covers, media }), covers)
  media.libraryCover = (id) => shelf.coverOf(id)
  return shelf
}
