import { access } from 'node:fs/promises'
import type { AppError } from '../../../shared/model/app-error'
import type { OpenedTranscript } from '../../../shared/model/episode'
import type { Track } from '../../../shared/model/media'
import type { Segment } from '../../../shared/model/transcript'
import { findAudioBeside, findTranscriptBeside } from './find-beside'
import type { SortedFiles } from './sort-files'

/** The audio of an open episode. */
export interface AudioPart {
  readonly path: string
  readonly track: Track
  readonly mediaIds: readonly string[]
  readonly warnings: readonly AppError[]
}

/** The transcript of an open episode. */
export interface TextPart {
  readonly path: string
  readonly text: OpenedTranscript
  /** What the file says, where the listener put something right in it. */
  readonly ofFile?: readonly Segment[]
}

/** Where a part of the new episode comes from. A file that was found and not given may fail without failing the whole. */
export type Source<Part> =
  | { readonly kind: 'given' | 'found'; readonly path: string }
  | { readonly kind: 'open'; readonly part: Part }
  | { readonly kind: 'none' }

/** The transcript that a recording had when it was open last. */
export type EarlierTranscript = (audio: string) => string | undefined | Promise<string | undefined>

/**
 * Which files make up the episode that is asked for.
 *
 * Audio and transcript together are a new episode. Audio alone completes a text that waits for audio, else takes the
 * transcript it had last (`earlier`) if that is still there, else the one beside it by name, else waits for one. A
 * transcript alone completes audio that waits for a text, else goes with the audio beside it by name, else becomes the
 * new text of the audio that is open, else waits for audio.
 */
export async function chooseSources(
  { audio, transcript }: SortedFiles,
  current: { readonly audio: AudioPart | null; readonly text: TextPart | null } | null,
  earlier: EarlierTranscript = () => undefined,
): Promise<{ audio: Source<AudioPart>; text: Source<TextPart> }> {
  if (audio !== undefined && transcript !== undefined) {
    return { audio: { kind: 'given', path: audio }, text: { kind: 'given', path: transcript } }
  }
  if (audio !== undefined) {
    const given = { kind: 'given', path: audio } as const
    if (current?.text && !current.audio) return { audio: given, text: { kind: 'open', part: current.text } }
    const last = await earlier(audio)
    const beside = last !== undefined && (await isThere(last)) ? last : await findTranscriptBeside(audio)
    return { audio: given, text: beside === null ? { kind: 'none' } : { kind: 'found', path: beside } }
  }
  const text: Source<TextPart> = transcript === undefined ? { kind: 'none' } : { kind: 'given', path: transcript }
  const ofOpen: Source<AudioPart> = current?.audio ? { kind: 'open', part: current.audio } : { kind: 'none' }
  if (current?.audio && !current.text) return { audio: ofOpen, text }
  const beside = transcript === undefined ? null : await findAudioBeside(transcript)
  const isNew = beside !== null && beside !== current?.audio?.path
  return { audio: isNew ? { kind: 'found', path: beside } : ofOpen, text }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
