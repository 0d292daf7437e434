import { type IAudioMetadata, parseBlob } from 'music-metadata'
import type { AudioTags } from '../../../shared/model/media'
import type { Seconds } from '../../../shared/model/time'
import type { OpenFile } from '../files/open-file'
import { cleanText } from './clean-text'
import { FileBlob } from './file-blob'
import { type Cover, findCover } from './find-cover'
import { normalizeLanguage } from './language-tag'
import { chaptersOfComments } from './tidy-chapters'

/** Enough for tags with several large pictures, and for recordings of a day in fragments; two seconds of reading at most. */
const readingBudget = { bytes: 64_000_000, reads: 20_000 }

/** The tags of a file. Chapters are as they stand in it: `tidyChapters` sorts and clips them. */
export interface FoundTags {
  readonly tags: Omit<AudioTags, 'chapters'>
  readonly chapters: readonly { readonly title: unknown; readonly start: Seconds }[]
  readonly cover?: Cover
  /** The name of an audio format that the tag reader knows and Diglot cannot play: AIFF, WMA, MPEG Layer II ... */
  readonly foreignFormat?: string
}

/**
 * Title, artist, language, cover and chapters from whatever tags a file has, read from its head and tail only.
 * Null when no tags can be read: a file whose tags are broken may well play.
 * Chapters of MP4 are not read here: see `readMp4Chapters`.
 */
export async function readTags(file: OpenFile): Promise<FoundTags | null> {
  try {
    const blob = new FileBlob(file, { ...readingBudget })
    return foundIn(await parseBlob(blob, { duration: false, mkvUseIndex: true }))
  } catch {
    // The library throws what it stumbles over in a damaged or hostile file, of any type.
    return null
  }
}

function foundIn({ common, format, native }: IAudioMetadata): FoundTags {
  const [title, artist, album] = [common.title, common.artist, common.album].map((text) => cleanText(text))
  const language = normalizeLanguage(common.language)
  const cover = findCover(common.picture ?? [])
  const foreignFormat = foreignFormatOf(format)
  return {
    tags: {
      ...(title && { title }),
      ...(artist && { artist }),
      ...(album && { album }),
      ...(language && { language }),
    },
    chapters: [...id3Chapters(format.chapters ?? []), ...chaptersOfComments(native.vorbis ?? [])],
    ...(cover && { cover }),
    ...(foreignFormat && { foreignFormat }),
  }
}

/** Containers that Diglot opens, as music-metadata names them. */
const ownContainer = /WAVE|Ogg|FLAC|EBML|M4A|isom|mp4|qt/i

function foreignFormatOf({ container = '', codec = '' }: IAudioMetadata['format']): string | undefined {
  if (/Layer [12]$/.test(codec)) return cleanText(codec, 40)
  if (container === '' || ownContainer.test(container) || /^MPEG|^ADTS/.test(container)) return undefined
  // "PCM" alone does not tell what is wrong with an AIFF.
  return cleanText(codec === '' || codec === 'PCM' ? container : codec, 40)
}

/** In seconds, but for containers that count in units of their own. */
function id3Chapters(chapters: NonNullable<IAudioMetadata['format']['chapters']>) {
  return chapters.map(({ title, start, timeScale }) => ({ title, start: start / (timeScale || 1) }))
}
