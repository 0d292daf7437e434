import type { Seconds } from '../model/time'
import type { RawFrame, ReadRawFrame } from './raw-frame'
import { createFrameWalker, type FrameWalker } from './walk-frames'
import { readXingHeader } from './xing-header'

/** Where the frames of a stream without a container lie, so that reading can begin anywhere and know what time it is. */
export interface FrameIndex {
  /** Samples per second, and in each frame. */
  readonly rate: number
  readonly frameSize: number
  /** Whole frames that hold sound. */
  readonly frames: number
  /** Position in bytes of every `markEvery`th frame, beginning with the first. */
  readonly marks: Float64Array
  /** Position in bytes of the end of the last whole frame. */
  readonly end: number
  /** Samples before the time 0 of the track: players leave them out. */
  readonly runIn: number
}

/** Frames from one mark to the next: under a second and 50 kB. */
export const markEvery = 32

/**
 * Makes the index of a stream as its bytes come, from the beginning of the file. An MP3's first frame does not count
 * when it holds facts about the rest instead of sound; it may say how much of the rest is the encoder's run-in, which
 * both browsers and ffmpeg leave out. `finish` returns null when there is not a single frame.
 */
export function createFrameIndexer(read: ReadRawFrame): {
  push: FrameWalker['push']
  finish(): FrameIndex | null
} {
  const marks: number[] = []
  let first: RawFrame | undefined
  let frames = 0
  let end = 0
  let runIn = 0

  const walker = createFrameWalker(read, (frame, header, at) => {
    end = at + frame.length
    if (!first) {
      first = header
      const xing = readXingHeader(frame)
      if (xing) {
        runIn = xing.runIn ?? 0
        return
      }
    }
    if (frames % markEvery === 0) marks.push(at)
    frames += 1
  })

  return {
    push: walker.push,
    finish() {
      walker.finish()
      if (!first || frames === 0) return null
      return { rate: first.rate, frameSize: first.samples, frames, marks: Float64Array.from(marks), end, runIn }
    },
  }
}

/** How long the sound of an index lasts. */
export function indexedDuration({ rate, frameSize, frames, runIn }: FrameIndex): Seconds {
  return Math.max(0, frames * frameSize - runIn) / rate
}

/**
 * Where to read to hear the track from `time` on: a position in bytes, and which sample of the track (may be negative)
 * the first frame there begins with.
 */
export function seekFrame(index: FrameIndex, time: Seconds): { readonly at: number; readonly sample: number } {
  const { marks, frameSize, rate, runIn } = index
  const frame = Math.floor((Math.max(0, time) * rate + runIn) / frameSize)
  const mark = Math.max(0, Math.min(marks.length - 1, Math.floor(frame / markEvery)))
  return { at: marks[mark]!, sample: mark * markEvery * frameSize - runIn }
}
