import { extname } from 'node:path'
import { areHalves } from '../../../shared/library/text-halves'
import type { AppError } from '../../../shared/model/app-error'
import { err, ok, type Result } from '../../../shared/model/result'
import { looksLikeText } from '../../../shared/text/looks-like-text'
import { findAudioStream } from '../audio/audio-stream'
import { openFile } from '../files/open-file'
import { shownName } from '../files/shown-name'
import { audioExtensions, transcriptExtensions } from './file-kinds'
import { areDubs } from './match-dubs'

/** Recordings of one episode; an element is held ready for each. */
export const mostTracks = 8

/** The files to open: at most one transcript, and recordings that belong together. */
export interface SortedFiles {
  readonly audio?: string
  /** Other recordings of the same episode, in the order given. */
  readonly dubs?: readonly string[]
  readonly transcript?: string
  /** The same text in its other language. */
  readonly second?: string
}

type Kind = 'audio' | 'transcript' | 'unknown'

/**
 * Tells audio from transcript: by extension, and by content where the extension says nothing. The same file given
 * twice is one file. Several recordings are of one episode when they are given with its transcript, or named as dubs of
 * each other, or said to be. Two transcripts are one when they are named as its two languages, or said to be of one episode.
 * Whether the files are good is found out when they are read.
 */
export async function sortFiles(
  paths: readonly string[],
  { areTracks = false }: { readonly areTracks?: boolean } = {},
): Promise<Result<SortedFiles, AppError>> {
  const unique = [...new Set(paths)]
  if (unique.length === 0) return err({ code: 'open/nothing' })
  const kinds = await Promise.all(unique.map(kindOf))
  const failed = kinds.find((kind) => !kind.ok)
  if (failed) return failed
  const ofKind = (wanted: Kind) => unique.filter((_, index) => isKind(kinds[index], wanted))
  const [audio, transcripts, unknown] = [ofKind('audio'), ofKind('transcript'), ofKind('unknown')]
  const [first, ...dubs] = audio
  const [transcript, second, ...more] = transcripts
  const isOneText =
    more.length === 0 &&
    (second === undefined || areTracks || areHalves(shownName(transcript ?? ''), shownName(second)))
  const isOneEpisode = areTracks || (transcripts.length > 0 && isOneText) || areDubs(audio.map(shownName))
  if (dubs.length > 0 && (!isOneEpisode || audio.length > mostTracks)) {
    return err({ code: 'open/several-audio-files', names: audio.map(shownName) })
  }
  if (!isOneText) {
    return err({ code: 'open/several-transcripts', names: transcripts.map(shownName) })
  }
  if (unknown[0] !== undefined) return err({ code: 'file/unknown-type', name: shownName(unknown[0]) })
  return ok({
    ...(first !== undefined && { audio: first }),
    ...(dubs.length > 0 && { dubs }),
    ...(transcript !== undefined && { transcript }),
    ...(second !== undefined && { second }),
  })
}

function isKind(result: Result<Kind, AppError> | undefined, wanted: Kind): boolean {
  return result?.ok === true && result.value === wanted
}

async function kindOf(path: string): Promise<Result<Kind, AppError>> {
  const extension = extname(path).slice(1).toLowerCase()
  if (isAudioExtension(extension)) return ok('audio')
  if (isTranscriptExtension(extension)) return ok('transcript')
  return kindOfContent(path)
}

export function isAudioExtension(extension: string): boolean {
  return (audioExtensions as readonly string[]).includes(extension)
}

export function isTranscriptExtension(extension: string): boolean {
  return (transcriptExtensions as readonly string[]).includes(extension)
}

async function kindOfContent(path: string): Promise<Result<Kind, AppError>> {
  const opened = await openFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const finding = await findAudioStream(file)
    if (finding.kind === 'stream') finding.stream.input.dispose()
    if (finding.kind !== 'nothing') return ok('audio')
    return ok(looksLikeText(await file.read(0, 64 * 1024)) ? 'transcript' : 'unknown')
  } finally {
    await file.close()
  }
}
