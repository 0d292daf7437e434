import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createFrameIndexer, markEvery } from '../../../shared/audio/frame-index'
import { createFrameTable, type FrameTable, tableDuration } from '../../../shared/audio/frame-table'
import { readMp3Frame } from '../../../shared/audio/raw-frame'
import { makeMp3, mp3FrameDuration } from '../../support/make-mp3'

/** A stream with damage in it: frames of changing size, and runs of other bytes between them. */
const damagedStream = fc
  .array(
    fc.oneof(
      fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 40 }).map(makeMp3),
      fc.uint8Array({ maxLength: 300 }),
      fc.constant(new Uint8Array(100).fill(0xff)),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])))

describe('createFrameTable', () => {
  it('knows the size of every frame, and that nothing lies between them', () => {
    const rates = Array.from({ length: 100 }, (_, i) => 1 + (i % 14))
    const table = tableOf(makeMp3(rates))
    expect(table).toMatchObject({ rate: 22_050, frameSize: 576, runIn: 0, skipped: 0 })
    expect(table?.runs).toEqual([{ firstFrame: 0, at: 0 }])
    expect([...(table?.sizes ?? [])]).toEqual(rates.map((rate) => makeMp3([rate]).length))
    expect(tableDuration(table!)).toBeCloseTo(100 * mp3FrameDuration, 9)
  })

  it('begins a new run behind every gap, and counts what lies in it', () => {
    const stream = makeMp3([8, 8, 8, 8])
    const table = tableOf(Uint8Array.from([...new Uint8Array(9), ...stream, ...new Uint8Array(50), ...stream, 1, 2, 3]))
    expect(table?.runs).toEqual([
      { firstFrame: 0, at: 9 },
      { firstFrame: 4, at: 9 + stream.length + 50 },
    ])
    expect(table?.skipped).toBe(50 + 3)
  })

  it('has room for many hours', () => {
    const table = tableOf(makeMp3(new Array(70_000).fill(1)))
    expect(table?.sizes).toHaveLength(70_000)
    expect(table?.sizes.at(-1)).toBe(makeMp3([1]).length)
  })

  test.prop([damagedStream])(
    'finds the frames that the index of the alignment finds, so that both have one time',
    (bytes) => {
      const indexer = createFrameIndexer(readMp3Frame)
      indexer.push(bytes)
      const index = indexer.finish()
      const table = tableOf(bytes)
      if (!index || !table) {
        expect([index, table]).toEqual([null, null])
        return
      }
      const starts = startsOf(table)
      expect(table).toMatchObject({ rate: index.rate, frameSize: index.frameSize, runIn: index.runIn })
      expect(starts.filter((_, i) => i % markEvery === 0)).toEqual([...index.marks])
      expect(starts.at(-1)! + table.sizes.at(-1)!).toBe(index.end)
      for (const [i, at] of starts.entries()) expect(readMp3Frame(bytes, at)?.size).toBe(table.sizes[i])
    },
  )

  test.prop([damagedStream, fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 30 })])(
    'does not care in what pieces the bytes come',
    (bytes, sizes) => {
      expect(tableOf(bytes, sizes)).toEqual(tableOf(bytes))
    },
  )
})

/** Where each frame lies. */
function startsOf({ sizes, runs }: FrameTable): number[] {
  return runs.flatMap(({ firstFrame, at }, run) => {
    let next = at
    return [...sizes.subarray(firstFrame, runs[run + 1]?.firstFrame)].map((size) => {
      next += size
      return next - size
    })
  })
}

function tableOf(bytes: Uint8Array, pieces: readonly number[] = []): FrameTable | null {
  const table = createFrameTable(readMp3Frame)
  let at = 0
  for (const size of pieces) {
    table.push(bytes.subarray(at, at + size))
    at = Math.min(bytes.length, at + size)
  }
  table.push(bytes.subarray(at))
  return table.finish()
}
