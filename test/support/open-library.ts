import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { KeptPeaks } from '../../electron/services/documents/kept-peaks'
import { KeptTimelines } from '../../electron/services/documents/kept-timelines'
import { EpisodeMemory } from '../../electron/services/episode/episode-memory'
import { ListeningSession } from '../../electron/services/episode/listening-session'
import { pathsOfKeptText } from '../../electron/services/library/library-document'
import { openShelf } from '../../electron/services/library/open-shelf'
import { MediaRegistry } from '../../electron/services/media/media-registry'
import type { Episode } from '../../shared/model/episode'
import type { LibraryChange } from '../../shared/model/library'
import { sample } from './episode-files'

/** Main's side of a start over a folder of the user's data: what is opened goes into the library. */
export function openLibrary(folder: string, { keepsSidecar = false } = {}) {
  const media = new MediaRegistry()
  const told: LibraryChange[] = []
  const lost: string[] = []
  const shelf = openShelf(folder, media, {
    changed: (change) => told.push(change),
    editsLost: () => lost.push('edits'),
    keepsSidecar: () => keepsSidecar,
  })
  const { library } = shelf
  // What is still to be written is written before its folder goes.
  onTestFinished(() => library.saved())
  const session = new ListeningSession({
    media,
    keeper: shelf.keeper,
    memory: new EpisodeMemory(new KeptTimelines(join(folder, 'timelines')), new KeptPeaks(join(folder, 'peaks'))),
    sample: [sample.audio, sample.transcript],
    listenerLanguage: () => 'en',
    earlierTranscript: async (audio) => pathsOfKeptText((await library.withRecording(audio))?.text),
  })
  return {
    ...{ media, shelf, library, session, told, lost },
    async open(...paths: string[]): Promise<Episode> {
      const opened = await session.open(paths)
      if (!opened.ok) throw new Error(opened.error.code)
      return opened.value
    },
    /** As the window does once the captions are there; the content of the files is known from then on. */
    async hear(episode: Episode): Promise<void> {
      await session.recall({ episodeId: episode.id })
      // Reading the transcript for its content comes after the answer.
      for (let i = 0; i < 100 && !(await isRead(episode)); i++) await new Promise((done) => setTimeout(done, 10))
      await library.saved()
    },
    saved: () => library.saved(),
  }

  async function isRead({ libraryId, text }: Episode): Promise<boolean> {
    const entry = libraryId === null ? undefined : await library.find(libraryId)
    return entry?.tracks[0]?.sha256 !== undefined && (text === null || entry.text?.sha256 !== undefined)
  }
}
