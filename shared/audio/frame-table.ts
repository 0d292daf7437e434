import type { Seconds } from '../model/time'
import type { RawFrame, ReadRawFrame } from './raw-frame'
import { createFrameWalker } from './walk-frames'
import { readXingHeader } from './xing-header'

/** Every frame of a stream without a container, for whoever needs more than to begin somewhere near. */
export interface FrameTable {
  /** Samples per second, and in each frame. */
  readonly rate: number
  readonly frameSize: number
  /** Bytes of each whole frame that holds sound. */
  readonly sizes: Uint16Array
  /**
   * Where the frames lie: each run is of frames without a gap between them, from a position in bytes to the next run's
   * first frame.
   */
  readonly runs: readonly FrameRun[]
  /** Samples before the time 0 of the track: players leave them out. */
  readonly runIn: number
  /** Bytes behind the first frame that are in no frame. */
  readonly skipped: number
  /** The first bytes of the first frame that holds sound: what kind of stream it is. */
  readonly head: Uint8Array
}

export interface FrameRun {
  readonly firstFrame: number
  readonly at: number
}

/** So much of a frame tells all about the stream; no frame that holds sound is shorter. */
const headBytes = 9

/**
 * Makes the table of a stream as its bytes come, from the beginning of the file. It counts the same frames as
 * `createFrameIndexer`, so that both have one time. `finish` returns null when there is not a single frame.
 */
export function createFrameTable(read: ReadRawFrame): {
  push(bytes: Uint8Array): void
  finish(): FrameTable | null
} {
  let sizes = new Uint16Array(1 << 16)
  let count = 0
  const runs: FrameRun[] = []
  let first: RawFrame | undefined
  let head = new Uint8Array(0)
  let end = 0
  let runIn = 0
  let skipped = 0
  let length = 0

  const walker = createFrameWalker(read, (frame, header, at) => {
    const isRunning = at === end
    const gap = at - end
    end = at + frame.length
    if (!first) {
      first = header
      const xing = readXingHeader(frame)
      if (xing) {
        runIn = xing.runIn ?? 0
        return
      }
    } else skipped += gap
    if (count === 0) head = frame.slice(0, headBytes)
    if (count === 0 || !isRunning) runs.push({ firstFrame: count, at })
    if (count === sizes.length) {
      const larger = new Uint16Array(sizes.length * 2)
      larger.set(sizes)
      sizes = larger
    }
    sizes[count] = frame.length
    count += 1
  })

  return {
    push(bytes) {
      length += bytes.length
      walker.push(bytes)
    },
    finish() {
      walker.finish()
      if (!first || count === 0) return null
      const { rate, samples: frameSize } = first
      return { rate, frameSize, sizes: sizes.slice(0, count), runs, runIn, skipped: skipped + length - end, head }
    },
  }
}

/** How long the sound of a table lasts. */
export function tableDuration({ rate, frameSize, sizes, runIn }: FrameTable): Seconds {
  return Math.max(0, sizes.length * frameSize - runIn) / rate
}
