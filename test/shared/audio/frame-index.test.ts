import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  createFrameIndexer,
  type FrameIndex,
  indexedDuration,
  markEvery,
  seekFrame,
} from '../../../shared/audio/frame-index'
import { readMp3Frame } from '../../../shared/audio/raw-frame'
import { makeMp3, mp3FrameDuration } from '../../support/make-mp3'

const frameSamples = 576
const rate = 22_050

describe('createFrameIndexer', () => {
  it('counts the frames of a variable bit rate and knows where they lie', () => {
    const rates = Array.from({ length: 100 }, (_, i) => 1 + (i % 14))
    const index = indexOf(makeMp3(rates))
    expect(index).toMatchObject({ rate, frameSize: frameSamples, frames: 100, runIn: 0 })
    const starts = rates.map((_, i) => makeMp3(rates.slice(0, i)).length)
    expect([...index.marks]).toEqual([0, markEvery, 2 * markEvery, 3 * markEvery].map((frame) => starts[frame]))
    expect(index.end).toBe(makeMp3(rates).length)
    expect(indexedDuration(index)).toBeCloseTo(100 * mp3FrameDuration, 9)
  })

  test.prop([fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 30 })])(
    'does not care in what pieces the bytes come',
    (sizes) => {
      const bytes = join(id3(700), makeMp3(new Array(60).fill(5)), new Uint8Array(333).fill(0xff), makeMp3([9, 9, 9]))
      const whole = indexOf(bytes)
      expect(whole.frames).toBe(63)
      const indexer = createFrameIndexer(readMp3Frame)
      let at = 0
      for (const size of sizes) {
        indexer.push(bytes.subarray(at, at + size))
        at = Math.min(bytes.length, at + size)
      }
      indexer.push(bytes.subarray(at))
      expect(indexer.finish()).toEqual(whole)
    },
  )

  it('looks for no frames in a tag, whatever stands in it', () => {
    const picture = id3(5000)
    picture.set(makeMp3([8, 8, 8, 8]), 100)
    const index = indexOf(join(picture, makeMp3([8, 8, 8])))
    expect(index.frames).toBe(3)
    expect(index.marks[0]).toBe(picture.length)
  })

  it('passes over damage, and over a frame that the end cuts off', () => {
    const stream = makeMp3([8, 8, 8, 8])
    expect(indexOf(join(stream, new Uint8Array(50), stream, stream.subarray(0, 100))).frames).toBe(8)
  })

  it('counts a first frame that holds facts as none, and takes its word for the run-in', () => {
    const index = indexOf(join(infoFrame('LAME3.100', 576), makeMp3([8, 8, 8, 8, 8])))
    expect(index).toMatchObject({ frames: 5, runIn: 576 + 529 })
    expect(indexedDuration(index)).toBeCloseTo((5 * frameSamples - 1105) / rate, 9)
    expect(indexOf(join(infoFrame('Lavf59.27', 1105), makeMp3([8, 8]))).runIn).toBe(1105 + 529)
    expect(indexOf(join(infoFrame('unknown', 576), makeMp3([8, 8])))).toMatchObject({ frames: 2, runIn: 0 })
  })

  it('has no index of what holds no frame', () => {
    expect(createFrameIndexer(readMp3Frame).finish()).toBeNull()
    const indexer = createFrameIndexer(readMp3Frame)
    indexer.push(new Uint8Array(100_000).fill(0xff))
    expect(indexer.finish()).toBeNull()
  })
})

describe('seekFrame', () => {
  const index = indexOf(join(infoFrame('LAME3.100', 576), makeMp3(new Array(500).fill(5))))

  it('begins at or before the time asked for, by less than a mark and its frame', () => {
    for (const time of [0, 0.01, 1, 3.3, 9.99, 12.9]) {
      const { sample } = seekFrame(index, time)
      expect(sample / rate).toBeLessThanOrEqual(time)
      expect(time - sample / rate).toBeLessThan((markEvery + 2) * mp3FrameDuration)
    }
  })

  it('begins before the time 0 where the encoder ran in', () => {
    expect(seekFrame(index, 0)).toEqual({ at: index.marks[0], sample: -1105 })
  })

  it('stays in the stream, whatever it is asked for', () => {
    expect(seekFrame(index, 1e9).at).toBe(index.marks.at(-1))
    expect(seekFrame(index, -5).at).toBe(index.marks[0])
  })
})

function indexOf(bytes: Uint8Array): FrameIndex {
  const indexer = createFrameIndexer(readMp3Frame)
  indexer.push(bytes)
  const index = indexer.finish()
  if (!index) throw new Error('no frames')
  return index
}

/** An ID3v2 tag of so many bytes beside its header. */
function id3(size: number): Uint8Array {
  const tag = new Uint8Array(10 + size).fill(0xff, 10)
  tag.set([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, size >> 7, size & 0x7f])
  return tag
}

/** A mono frame of 22,050 Hz with an Info header: 500 frames follow, and the encoder ran in for so long. */
function infoFrame(encoder: string, delay: number): Uint8Array {
  const frame = makeMp3([14])
  const at = 4 + 9
  frame.set(
    [...'Info'].map((c) => c.charCodeAt(0)),
    at,
  )
  frame.set([0, 0, 0, 1, 0, 0, 1, 0xf4], at + 4)
  const lame = at + 12
  frame.set(
    [...encoder.padEnd(9).slice(0, 9)].map((c) => c.charCodeAt(0)),
    lame,
  )
  frame.set([delay >> 4, (delay & 15) << 4, 0], lame + 21)
  return frame
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}
