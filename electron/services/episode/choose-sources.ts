import { access } from 'node:fs/promises'
import type { AppError } from '../../../shared/model/app-error'
import type { OpenedTranscript } from '../../../shared/model/episode'
import type { Track } from '../../../shared/model/media'
import type { Segment } from '../../../shared/model/transcript'
import { findAudioBeside, findTextsBeside } from './find-beside'
import type { TextFiles } from './read-texts'
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
  /** The file of its other language, where it has one of its own. */
  readonly second?: string
  readonly text: OpenedTranscript
  /** What the file says, where the listener put something right in it. */
  readonly ofFile?: readonly Segment[]
}

/** The files of a transcript, as they are given to be read. */
export function filesOfText({ path, second }: Pick<TextPart, 'path' | 'second'>): TextFiles {
  return second === undefined ? [path] : [path, second]
}

/** Where a part of the new episode comes from. A file that was found and not given may fail without failing the whole. */
export type Source<Part> =
  | {
      readonly kind: 'given' | 'found'
      readonly path: string
      /** Of a text: its other language. */
      readonly second?: string
    }
  | { readonly kind: 'open'; readonly part: Part }
  | { readonly kind: 'none' }

/** The files of the transcript that a recording had when it was open last. */
export type EarlierTranscript = (audio: string) => TextFiles | undefined | Promise<TextFiles | undefined>

/**
 * Which files make up the episode that is asked for.
 *
 * Audio and transcript together are a new episode. Audio alone completes a text that waits for audio, else takes the
 * transcript it had last (`earlier`) if that is still there, else the one beside it by name, else waits for one. A
 * transcript alone completes audio that waits for a text, else goes with the audio beside it by name, else becomes the
 * new text of the audio that is open, else waits for audio.
 */
export async function chooseSources(
  { audio, transcript, second }: SortedFiles,
  current: { readonly audio: AudioPart | null; readonly text: TextPart | null } | null,
  earlier: EarlierTranscript = () => undefined,
): Promise<{ audio: Source<AudioPart>; text: Source<TextPart> }> {
  const givenText =
    transcript === undefined ? null : sourceOf('given', second === undefined ? [transcript] : [transcript, second])
  if (audio !== undefined && givenText) return { audio: { kind: 'given', path: audio }, text: givenText }
  if (audio !== undefined) {
    const given = { kind: 'given', path: audio } as const
    if (current?.text && !current.audio) return { audio: given, text: { kind: 'open', part: current.text } }
    const last = await earlier(audio)
    // Of two files one may be gone: then there is no whole text, and that is said.
    const isLastThere =
      last !== undefined && (await Promise.all(last.map((path) => path && isThere(path)))).includes(true)
    const beside = isLastThere ? last : await findTextsBeside(audio)
    return { audio: given, text: beside === null ? { kind: 'none' } : sourceOf('found', beside) }
  }
  const text: Source<TextPart> = givenText ?? { kind: 'none' }
  const ofOpen: Source<AudioPart> = current?.audio ? { kind: 'open', part: current.audio } : { kind: 'none' }
  if (current?.audio && !current.text) return { audio: ofOpen, text }
  const beside = transcript === undefined ? null : await findAudioBeside(transcript)
  const isNew = beside !== null && beside !== current?.audio?.path
  return { audio: isNew ? { kind: 'found', path: beside } : ofOpen, text }
}

function sourceOf(kind: 'given' | 'found', [path, second]: TextFiles): Source<TextPart> {
  return second === undefined ? { kind, path } : { kind, path, second }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
