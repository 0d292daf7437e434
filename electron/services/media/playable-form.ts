import type { FileHandle } from 'node:fs/promises'
import { createFrameTable } from '../../../shared/audio/frame-table'
import { readAdtsFrame, readMp3Frame } from '../../../shared/audio/raw-frame'
import { type Framing, packetsOf } from '../../../shared/audio/wrap-frames'
import { wrapInMp4 } from '../../../shared/audio/wrap-in-mp4'
import { type SplicedFile, splice } from './spliced-file'

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

/**
 * How the audio element can be given an open file of `size` bytes so that it lands where it is asked to. A stream of
 * bare frames (MP3, ADTS) is read through once and given as an MP4 around the same bytes; everything else, and whatever
 * cannot be told for sure or soon, is given as it is.
 */
export async function playableForm(handle: FileHandle, size: number, mime: string): Promise<PlayableForm> {
  const plain = { file: splice([{ start: 0, end: size }]), mime }
  const framing = framings.get(mime)
  if (!framing) return plain
  const table = await tableOf(handle, size, framing, AbortSignal.timeout(longestWait))
  const packets = table && packetsOf(framing, table)
  if (!packets) return plain
  return { file: splice([wrapInMp4(packets, size), { start: 0, end: size }]), mime: 'audio/mp4' }
}

/** Null when there is not one frame, the file turned out shorter, or there was not time enough. */
async function tableOf(handle: FileHandle, size: number, framing: Framing, signal: AbortSignal) {
  const table = createFrameTable(framing === 'mp3' ? readMp3Frame : readAdtsFrame)
  const slice = new Uint8Array(sliceBytes)
  const late = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
  for (let at = 0; at < size; ) {
    // A read that hangs (a network drive that is away) is not waited for either.
    const read = await Promise.race([handle.read(slice, 0, slice.length, at), late])
    if (!read || read.bytesRead === 0) return null
    table.push(slice.subarray(0, read.bytesRead))
    at += read.bytesRead
  }
  return table.finish()
}
