import type { RawFrame, ReadRawFrame } from '../../../shared/audio/raw-frame'
import type { Seconds } from '../../../shared/model/time'
import type { OpenFile } from '../files/open-file'

/** How a stream without a header is sampled when it is opened: this many places, this many bytes at each. */
const samples = { places: 128, bytes: 4 * 1024 }
/** Bytes per read when every frame is counted. */
const scanChunk = 1024 * 1024
/** The longest header that `ReadRawFrame` looks at. */
const headerBytes = 8

/** A length, and whether it was counted rather than inferred. */
export interface RawDuration {
  readonly duration: Seconds
  readonly isExact: boolean
}

/**
 * How long a stream of bare frames is that says nowhere how long it is, from samples spread over all of it: the bytes
 * times the mean seconds per byte. Reads half a megabyte whatever the length. With a constant bit rate the answer is
 * exact; with a variable one it is right to about a percent, where taking the first frames for the whole
 * (as players do) can be wrong by a factor of three.
 */
export async function estimateRawDuration(file: OpenFile, start: number, read: ReadRawFrame): Promise<RawDuration> {
  const length = file.size - start
  if (length <= samples.places * samples.bytes) return scanRawDuration(file, start, read)
  const rates: number[] = []
  for (let place = 0; place < samples.places; place++) {
    const at = start + Math.floor(((length - samples.bytes) * (place + 0.5)) / samples.places)
    const { duration, bytes } = countFrames(await file.read(at, at + samples.bytes), 0, read)
    if (bytes > 0) rates.push(duration / bytes)
  }
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length)
  // Padding makes the frames of a constant rate differ by a byte.
  const isExact = rates.length > 0 && rates.every((rate) => Math.abs(rate / mean - 1) < 0.005)
  return { duration: mean * length, isExact }
}

/** The exact length, by reading the file to its end and counting every whole frame. */
export async function scanRawDuration(file: OpenFile, start: number, read: ReadRawFrame): Promise<RawDuration> {
  let duration = 0
  let kind: string | undefined
  for (let position = start; position < file.size; ) {
    const chunk = await file.read(position, position + scanChunk)
    const isLast = position + chunk.length >= file.size
    const counted = countFrames(chunk, file.size - position, read, kind)
    duration += counted.duration
    kind ??= counted.kind
    position += isLast ? chunk.length : counted.next
  }
  return { duration, isExact: true }
}

/**
 * Walks from frame to frame, over whatever lies between them. A frame that would end after `remaining` bytes is cut off
 * and not counted; 0 means that the end is not known. `next` is where the walk has to go on.
 */
function countFrames(chunk: Uint8Array, remaining: number, read: ReadRawFrame, kind?: string) {
  const limit = remaining > 0 ? remaining : chunk.length
  let [at, duration, bytes, isInStep, found] = [0, 0, 0, false, kind]
  while (at + headerBytes <= chunk.length) {
    const frame = frameAt(chunk, at, read, found, isInStep)
    if (!frame) {
      isInStep = false
      const sync = chunk.indexOf(0xff, at + 1)
      at = sync === -1 ? chunk.length : sync
    } else {
      if (at + frame.size > limit) break
      found = frame.kind
      isInStep = true
      duration += frame.duration
      bytes += frame.size
      at += frame.size
    }
  }
  return { duration, bytes, kind: found, next: Math.max(at, 1) }
}

/** A frame out of step counts only when another follows it: four bytes that look like a header occur in any data. */
function frameAt(chunk: Uint8Array, at: number, read: ReadRawFrame, kind: string | undefined, isInStep: boolean) {
  const frame = read(chunk, at)
  if (!frame || (kind !== undefined && frame.kind !== kind)) return null
  if (isInStep) return frame
  const following = at + frame.size
  if (following + headerBytes > chunk.length) return frame
  return read(chunk, following)?.kind === frame.kind ? frame : null
}

/** Where the audio begins: behind any ID3v2 tags (id3.org/id3v2.4.0-structure, 3.1). */
export async function skipId3(file: OpenFile): Promise<number> {
  let start = 0
  for (;;) {
    const head = await file.read(start, start + 10)
    if (head.length < 10 || head[0] !== 0x49 || head[1] !== 0x44 || head[2] !== 0x33) return start
    const size = (head[6]! << 21) | (head[7]! << 14) | (head[8]! << 7) | head[9]!
    const footer = head[5]! & 0x10 ? 10 : 0
    start += 10 + size + footer
  }
}

/** The first frame at or after `start`, looking no further than one read. */
export async function findFirstFrame(
  file: OpenFile,
  start: number,
  read: ReadRawFrame,
): Promise<{ position: number; frame: RawFrame; bytes: Uint8Array } | null> {
  const chunk = await file.read(start, start + 64 * 1024)
  for (let at = chunk.indexOf(0xff); at !== -1; at = chunk.indexOf(0xff, at + 1)) {
    const frame = frameAt(chunk, at, read, undefined, false)
    if (frame) return { position: start + at, frame, bytes: chunk.subarray(at, at + frame.size) }
  }
  return null
}
