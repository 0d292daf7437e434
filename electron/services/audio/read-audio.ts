import { MP4, QTFF } from 'mediabunny'
import type { AppError } from '../../../shared/model/app-error'
import type { AudioTags } from '../../../shared/model/media'
import { err, ok, type Result } from '../../../shared/model/result'
import type { Seconds } from '../../../shared/model/time'
import { type OpenFile, openFile } from '../files/open-file'
import { type AudioStream, findAudioStream } from './audio-stream'
import type { Cover } from './find-cover'
import { normalizeLanguage } from './language-tag'
import { type MeasuredDuration, measureDuration } from './measure-duration'
import { readMp4Chapters } from './mp4-chapters'
import { type FoundTags, readTags } from './read-tags'
import { tidyChapters } from './tidy-chapters'

/** What an audio file is, without a sample of it decoded. */
export interface OpenedAudio {
  /** As the file promises it; of a file that was cut short, less is there (see `warnings`). */
  readonly duration: Seconds
  /** False when no header says it and it was inferred from parts of the file. */
  readonly isDurationExact: boolean
  /** The content's type, whatever the file is called. */
  readonly mime: string
  readonly tags: AudioTags
  readonly cover?: Cover
  readonly warnings: readonly AppError[]
}

interface Options {
  /** Read the whole file where nothing else tells its length (MP3 and AAC without a header). Default false. */
  readonly wantsExactDuration?: boolean
}

/** Eleven days. A damaged header can claim anything. */
const longest: Seconds = 1e6

/** A file counts as cut short when at least this much is missing: encoders are careless about the last frames. */
const cutShort = { seconds: 0.5, part: 0.005 }

/**
 * Reads what an audio file says about itself: by content, not by name, and only its head, its tail and its index, so
 * that three hours open as fast as a minute. Everything that keeps it from being played is an error value.
 */
export async function readAudio(path: string, options: Options = {}): Promise<Result<OpenedAudio, AppError>> {
  const opened = await openFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    return await readOpenAudio(file, options)
  } finally {
    await file.close()
  }
}

/** As `readAudio`, from a file that is open and stays so. */
export async function readOpenAudio(file: OpenFile, options: Options = {}): Promise<Result<OpenedAudio, AppError>> {
  const { name } = file
  if (file.size === 0) return err({ code: 'audio/empty', name })
  const [finding, found] = await Promise.all([findAudioStream(file), readTags(file)])
  switch (finding.kind) {
    case 'unplayable':
      return err({ code: 'audio/unsupported-codec', name, codec: finding.codec })
    case 'silent':
      return err({ code: 'audio/no-audio-stream', name })
    case 'nothing':
      return err(foreignAudio(name, found))
    case 'stream':
      return readStream(file, finding.stream, found, options)
  }
}

/** Audio that only the tag reader knows (AIFF, WMA, Layer II ...) is audio still, in a form that cannot be played. */
function foreignAudio(name: string, found: FoundTags | null): AppError {
  const codec = found?.foreignFormat
  return codec === undefined ? { code: 'audio/not-audio', name } : { code: 'audio/unsupported-codec', name, codec }
}

async function readStream(
  file: OpenFile,
  stream: AudioStream,
  found: FoundTags | null,
  { wantsExactDuration = false }: Options,
): Promise<Result<OpenedAudio, AppError>> {
  const { name } = file
  try {
    const measured = await measureDuration(file, stream, wantsExactDuration)
    if (!measured || !(measured.duration > 0 && measured.duration <= longest)) return err(foreignAudio(name, found))
    const { duration, isExact } = measured
    const isMp4 = stream.format === MP4 || stream.format === QTFF
    const rawChapters = isMp4 ? await readMp4Chapters(file) : (found?.chapters ?? [])
    const tags = found?.tags ?? {}
    const language = tags.language ?? normalizeLanguage(await stream.track.getLanguageCode())
    return ok({
      duration,
      isDurationExact: isExact,
      mime: stream.mime,
      tags: { ...tags, ...(language && { language }), chapters: tidyChapters(rawChapters, duration) },
      ...(found?.cover && { cover: found.cover }),
      warnings: cutShortWarnings(name, measured),
    })
  } catch {
    // The library throws what it stumbles over in a damaged or hostile file, of any type.
    return err({ code: 'audio/not-audio', name })
  } finally {
    stream.input.dispose()
  }
}

function cutShortWarnings(name: string, { duration, present }: MeasuredDuration): AppError[] {
  const missing = duration - present
  const isCut = missing > cutShort.seconds && missing > cutShort.part * duration
  return isCut ? [{ code: 'audio/cut-short', name, present, promised: duration }] : []
}
