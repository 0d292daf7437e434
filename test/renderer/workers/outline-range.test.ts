// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { outlinePart, outlineRange } from '../../../renderer/workers/outline-range'
import { createPeaks, peakRate } from '../../../shared/audio/peaks'
import type { SoundPiece } from '../../../shared/audio/speech-line'

const rate = 16_000
/** 100 s, louder and softer. */
const track = Float32Array.from({ length: 100 * rate }, (_, i) => Math.sin(i / 3) * Math.abs(Math.sin(i / 500_000)))
const whole = outlineOf(track)

describe('the outline of a range', () => {
  it('is that of the whole track there, told in parts of whole seconds', async () => {
    const { parts, end } = await outline({ from: 20, to: 95 })
    expect(parts.map(({ from }) => from)).toEqual([20, 20 + outlinePart, 20 + 2 * outlinePart])
    expect(joined(parts)).toEqual(whole.subarray(2 * 20 * peakRate, 2 * 95 * peakRate))
    expect(end).toBe(95)
  })

  it('ends with the sound, where there is no end to the range', async () => {
    const { parts, end } = await outline({ from: 0, to: Number.POSITIVE_INFINITY })
    expect(joined(parts)).toEqual(whole)
    expect(end).toBeCloseTo(100, 6)
  })

  it('is nothing where there is no sound', async () => {
    const { parts, end } = await outline({ from: 120, to: 150 })
    expect(parts).toEqual([])
    expect(end).toBe(120)
  })

  it('of a file that breaks off keeps what came before', async () => {
    const { parts, end } = await outline({ from: 0, to: 60 }, async function* (from) {
      for await (const piece of sound(from)) {
        if (piece.time > 40) throw new Error('damage')
        yield piece
      }
    })
    expect(end).toBeGreaterThan(39)
    expect(end).toBeLessThan(42)
    expect(joined(parts).length).toBeGreaterThan(2 * 39 * peakRate)
  })

  it('throws where nothing can be read at all', async () => {
    // biome-ignore lint/correctness/useYield: it fails before its first piece.
    const broken = async function* (): AsyncGenerator<SoundPiece> {
      throw new Error('no audio')
    }
    await expect(outline({ from: 0, to: 60 }, broken)).rejects.toThrow('no audio')
  })
})

async function outline(range: { from: number; to: number }, from: (at: number) => AsyncGenerator<SoundPiece> = sound) {
  const parts: { from: number; peaks: Int8Array }[] = []
  const end = await outlineRange(from, range, undefined, (at, peaks) => parts.push({ from: at, peaks }))
  return { parts, end }
}

/** As a decoder gives it: pieces of 1152 samples, beginning somewhat before the time asked for. */
async function* sound(from: number): AsyncGenerator<SoundPiece> {
  const first = Math.max(0, Math.floor((from * rate - 5000) / 1152)) * 1152
  for (let at = first; at < track.length; at += 1152)
    yield { samples: track.subarray(at, at + 1152), rate, time: at / rate }
}

function outlineOf(samples: Float32Array): Int8Array {
  const peaks = createPeaks()
  peaks.push(samples)
  return peaks.finish()
}

function joined(parts: readonly { peaks: Int8Array }[]): Int8Array {
  return Int8Array.from(parts.flatMap(({ peaks }) => [...peaks]))
}
