import type { Opening } from '../documents/recent-document'
import type { EpisodeKeeper } from '../library/episode-keeper'
import type { MediaRegistry } from '../media/media-registry'
import type { EarlierTranscript } from './choose-sources'
import type { EpisodeMemory } from './episode-memory'
import type { OpenEpisode } from './open-episode'

/** What a listening session is given. */
export interface SessionOptions {
  readonly media: MediaRegistry
  /** What is known of earlier listening. */
  readonly memory: EpisodeMemory
  /** The files of the built-in episode. */
  readonly sample: readonly string[]
  /** The interface language at the time of asking: the listener's own language is rarely the spoken one. */
  readonly listenerLanguage: () => string
  /** The transcript that a recording had when it was open last. */
  readonly earlierTranscript?: EarlierTranscript
  /** What gives each episode that is opened what is kept of it; none in safe mode. */
  readonly keeper?: EpisodeKeeper | undefined
  /** Called with each episode of the listener's own that opened, so that it can be opened again. */
  readonly onOpened?: (opening: Opening) => void
  /** Called whenever something else is open than before, the sample included. */
  readonly onChange?: () => void
}

/** What is known of files that are to be opened. */
export interface Asked {
  /** The recordings are of one episode, whatever they are called. */
  readonly areTracks?: boolean
  /** The entry of the library that they are. */
  readonly known?: string | undefined
}

/** What was opened, for the list of recent files. */
export function openingOf({ episode, parts, text }: OpenEpisode): Opening {
  const { title, libraryId } = episode
  return {
    title,
    audio: parts[0]?.path,
    transcript: text?.path,
    second: text?.second,
    ...(libraryId !== null && { entry: libraryId }),
  }
}

/** A text that has next to nothing in common with the one that was open was opened by itself. */
export function withWarning(open: OpenEpisode, name: string): OpenEpisode {
  const warnings = [...open.episode.warnings, { code: 'text/opened-anew' as const, name }]
  return { ...open, episode: { ...open.episode, warnings } }
}

/** Whether it is the built-in episode, and nothing of the listener's own with it. */
export function isSample(open: OpenEpisode | null, { sample }: Pick<SessionOptions, 'sample'>): boolean {
  return open?.paths.every((path) => sample.includes(path)) ?? false
}
