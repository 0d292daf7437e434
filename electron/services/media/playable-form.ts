import type { FileHandle } from 'node:fs/promises'
import { createFrameTable } from '../../../shared/audio/frame-table'
import { readAdtsFrame, readMp3Frame } from '../../../shared/audio/raw-frame'
import { type Framing, packetsOf } from '../../../shared/audio/wrap-frames'
import { wrapInMp4 } from '../../../shared/audio/wrap-in-mp4'
import { createVorbisTable } from '../../../shared/audio/wrap-vorbis'
import type { MediaTrack } from './media-registry'
import { type Part, type SplicedFile, splice } from './spliced-file'

/** In what form a track is given to the audio element, and under what type. */
export interface PlayableForm {
  readonly file: SplicedFile
  readonly mime: string
}

/** The streams in which nothing says what time it is, by the type of their file. */
const framings: ReadonlyMap<string, Framing> = new Map([
  ['audio/mpeg', 'mp3'],
  ['audio/aac', 'adts'],
])

/** Read at a time: a third of a millisecond's work, then others have their turn. */
const sliceBytes = 256 * 1024

/** Milliseconds. An hour of MP3 takes 0.1 s from a disk; who has to wait longer than this would rather hear something. */
const longestWait = 5000

/** A file of the registry that is open. */
export interface OpenedTrack {
  readonly handle: FileHandle
  readonly size: number
  /** When the file last changed, milliseconds. */
  readonly changed: number
}

/** By track, and gone with it. The element asks many times, and all its ranges must be of one file. */
const forms = new WeakMap<MediaTrack, { readonly of: string; readonly form: Promise<PlayableForm> }>()

/** The file as it is. */
export function plainForm({ mime }: MediaTrack, { size }: OpenedTrack): PlayableForm {
  return { file: splice([{ start: 0, end: size }]), mime }
}

/**
 * How the audio element can be given a track so that it lands where it is asked to. A stream of bare frames (MP3, ADTS)
 * is read through once and given as an MP4 around the same bytes; everything else, and whatever cannot be told for sure
 * or soon, is given as it is. Worked out at the first request, and anew when the file has changed since.
 */
export function playableForm(track: MediaTrack, opened: OpenedTrack): Promise<PlayableForm> {
  const of = `${opened.size} ${opened.changed}`
  const known = forms.get(track)
  if (known?.of === of) return known.form
  // A file that cannot be read to its end can perhaps be played until there.
  const form = findForm(track, opened).catch(() => plainForm(track, opened))
  forms.set(track, { of, form })
  return form
}

async function findForm(track: MediaTrack, opened: OpenedTrack): Promise<PlayableForm> {
  const { handle, size } = opened
  const late = AbortSignal.timeout(longestWait)
  const framing = framings.get(track.mime)
  if (framing) {
    const table = createFrameTable(framing === 'mp3' ? readMp3Frame : readAdtsFrame)
    const isRead = await readInto(handle, size, table, late)
    const found = isRead ? table.finish() : null
    const packets = found && packetsOf(framing, found)
    if (packets) return asMp4(wrapInMp4(packets, size), [{ start: 0, end: size }])
  }
  if (track.mime === 'audio/ogg') {
    const table = createVorbisTable()
    const packets = (await readInto(handle, size, table, late)) ? table.finish() : null
    if (packets) return asMp4(wrapInMp4(packets.stream, splice(packets.parts).size), packets.parts)
  }
  return plainForm(track, opened)
}

function asMp4(header: Uint8Array, content: readonly Part[]): PlayableForm {
  return { file: splice([header, ...content]), mime: 'audio/mp4' }
}

/** False when the taker wants no more, the file turned out shorter, or there was not time enough. */
async function readInto(
  handle: FileHandle,
  size: number,
  taker: { push(bytes: Uint8Array): unknown },
  signal: AbortSignal,
): Promise<boolean> {
  const slice = new Uint8Array(sliceBytes)
  const late = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
  for (let at = 0; at < size; ) {
    // A read that hangs (a network drive that is away) is not waited for either.
    const read = await Promise.race([handle.read(slice, 0, slice.length, at), late])
    if (!read || read.bytesRead === 0 || taker.push(slice.subarray(0, read.bytesRead)) === false) return false
    at += read.bytesRead
  }
  return true
}
