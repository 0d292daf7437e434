import type { RawFrame, ReadRawFrame } from './raw-frame'

/** The longest header that `ReadRawFrame` looks at. */
const headerBytes = 8
const id3HeaderBytes = 10

export interface FrameWalker {
  /** Takes the next bytes of the file. */
  push(bytes: Uint8Array): void
  /** Nothing follows: a last frame needs no other behind it. */
  finish(): void
}

/**
 * Walks through a stream without a container from frame to frame as its bytes come, and hands each whole frame to
 * `take`, with its header and its position in the file; the bytes are good until the next push. What lies between frames
 * (tags, damage) is passed over: a frame out of step counts only when another follows, and all are of the kind of the
 * first.
 *
 * @param startAt position in the file of the first byte that will come
 */
export function createFrameWalker(
  read: ReadRawFrame,
  take: (frame: Uint8Array, header: RawFrame, at: number) => void,
  startAt = 0,
): FrameWalker {
  let rest = new Uint8Array(0)
  /** Position in the file of the first byte of `rest`. */
  let restAt = startAt
  /** Bytes to come that belong to a tag. */
  let toSkip = 0
  let kind: string | undefined
  let isInStep = false
  /** Tags stand before everything else. */
  let mayBeTag = startAt === 0

  /** Returns how many bytes are done with; it may be more than there are. */
  function walk(bytes: Uint8Array, isLast: boolean): number {
    let at = 0
    while (at + headerBytes <= bytes.length) {
      if (mayBeTag && at + id3HeaderBytes > bytes.length) return at
      mayBeTag &&= isId3(bytes, at)
      if (mayBeTag) {
        at += id3Size(bytes, at)
        continue
      }
      const frame = read(bytes, at)
      if (!frame || (kind !== undefined && frame.kind !== kind)) {
        isInStep = false
        const next = bytes.indexOf(0xff, at + 1)
        at = next === -1 ? Math.max(at, bytes.length - headerBytes + 1) : next
        continue
      }
      const following = at + frame.size
      const isFollowed = following + headerBytes <= bytes.length
      if (following > bytes.length || (!isFollowed && !isLast)) return at
      if (!isInStep && isFollowed && read(bytes, following)?.kind !== frame.kind) {
        at += 1
        continue
      }
      kind = frame.kind
      isInStep = true
      take(bytes.subarray(at, following), frame, restAt + at)
      at = following
    }
    return at
  }

  function advance(isLast: boolean): void {
    const used = walk(rest, isLast)
    toSkip = Math.max(0, used - rest.length)
    restAt += used
    rest = rest.slice(used)
  }

  return {
    push(bytes) {
      const skipped = Math.min(toSkip, bytes.length)
      toSkip -= skipped
      const joined = new Uint8Array(rest.length + bytes.length - skipped)
      joined.set(rest)
      joined.set(bytes.subarray(skipped), rest.length)
      rest = joined
      if (toSkip === 0) advance(false)
    },
    finish: () => advance(true),
  }
}

/** An ID3v2 tag (id3.org/id3v2.4.0-structure, 3.1): pictures in it are full of what looks like frames. */
function isId3(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x49 && bytes[at + 1] === 0x44 && bytes[at + 2] === 0x33
}

function id3Size(bytes: Uint8Array, at: number): number {
  const size =
    ((bytes[at + 6]! & 0x7f) << 21) |
    ((bytes[at + 7]! & 0x7f) << 14) |
    ((bytes[at + 8]! & 0x7f) << 7) |
    (bytes[at + 9]! & 0x7f)
  return id3HeaderBytes + size + (bytes[at + 5]! & 0x10 ? id3HeaderBytes : 0)
}
