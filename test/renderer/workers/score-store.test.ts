import { describe, expect, it } from 'vitest'
import { piecesBetween } from '../../../renderer/workers/score-store'
import type { ScorePiece } from '../../../shared/align/score-phones'

/** Ten seconds whose levels say which second they are of. */
const piece = (from: number): ScorePiece => ({
  below: new Uint8Array(500 * 41),
  levels: Uint8Array.from({ length: 500 }, (_, frame) => from + Math.floor(frame / 50)),
})
const pieces = new Map([20, 0, 10].map((from) => [from, piece(from)]))

describe('piecesBetween', () => {
  it('puts the pieces of a stretch in order and cuts off what lies outside', () => {
    const found = piecesBetween(pieces, { start: 5, end: 21.99 })
    const levels = found.flatMap(({ levels }) => [...levels])
    expect(levels.length).toBe(Math.floor(16.99 * 50))
    expect(levels[0]).toBe(5)
    expect(levels.at(-1)).toBe(21)
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
    for (const { below, levels } of found) expect(below.length).toBe(levels.length * 41)
  })

  it('has nothing of what has not been scored', () => {
    expect(piecesBetween(pieces, { start: 30, end: 50 })).toEqual([])
  })
})
