import { describe, expect, it } from 'vitest'
import { begun, lastRange, score, scoreAll, seekable, setup } from '../../support/align-pool'

describe('a pool that is to rest', () => {
  it('ends its ranges when it is to rest, keeps what they gave, and goes on from there', () => {
    const { scorers, searcher, pool } = begun({ duration: 1000, playhead: 0 })
    pool.rest(true)
    const before = [...scorers]
    for (const scorer of before) score(scorer)
    expect(before.every(({ isTerminated }) => isTerminated)).toBe(true)
    expect(scorers).toHaveLength(before.length)
    expect(searcher.asked.map(({ kind }) => kind)).toEqual(['job', 'piece', 'piece'])
    pool.rest(false)
    expect(searcher.asked.at(-1)).toMatchObject({ kind: 'stretch', range: { start: 0, end: 240 } })
    scoreAll(scorers)
    const pieces = searcher.asked.filter((request) => request.kind === 'piece')
    expect(new Set(pieces.map(({ from }) => from)).size).toBe(pieces.length)
    expect(searcher.asked.at(-1)).toEqual({ kind: 'whole', soundEnd: 1000 })
  })

  it('leaves even the search of the whole for after the rest', () => {
    const { scorers, searcher, pool } = begun({ duration: 200, playhead: 0 })
    pool.rest(true)
    scoreAll(scorers, 200)
    expect(scorers.every(({ isTerminated }) => isTerminated)).toBe(true)
    expect(searcher.asked.map(({ kind }) => kind)).not.toContain('whole')
    pool.rest(false)
    expect(searcher.asked.at(-1)).toEqual({ kind: 'whole', soundEnd: 200 })
  })

  it('begins nothing when it is to rest before it knows how the file is made', () => {
    const { scorers, pool } = setup({ duration: 1000, playhead: 0 })
    pool.rest(true)
    scorers[0]?.say({ kind: 'surveyed', layout: seekable })
    expect(scorers.map(lastRange)).toEqual([undefined])
    pool.sharePlayer(true)
    expect(scorers).toHaveLength(1)
    pool.rest(false)
    expect(scorers.slice(1).map(lastRange)).toEqual([{ from: 0, to: 120 }, undefined])
  })

  it('does not count its rest: neither as being stuck, nor as work that still takes so long', () => {
    const { scorers, told, pool, clock, look } = begun({ duration: 1200, playhead: 0 })
    clock.now = 4
    pool.rest(true)
    for (const scorer of [...scorers]) score(scorer, 1200)
    const outlooks = () => told.filter((message) => message.kind === 'progress')
    clock.now = 1000
    for (let i = 0; i < 100; i++) look()
    pool.rest(false)
    clock.now = 1004
    scorers.at(-1)?.say({ kind: 'heard', until: 480 })
    expect(outlooks().at(-1)?.remaining).toBeLessThan(60)
    for (let i = 0; i < 11; i++) look()
    expect(told.some(({ kind }) => kind === 'failed')).toBe(false)
    look()
    expect(told.at(-1)).toEqual({ kind: 'failed', detail: 'no progress' })
  })

  it('does the range of a worker that crashed while it was to rest', () => {
    const { scorers, pool, searcher } = begun({ duration: 240, playhead: 0 })
    const range = lastRange(scorers[1]!)
    pool.rest(true)
    scorers[1]!.onerror?.({ message: 'out of memory' })
    expect(lastRange(scorers[2]!)).toEqual(range)
    pool.rest(false)
    scoreAll(scorers, 240)
    expect(searcher.asked.at(-1)).toEqual({ kind: 'whole', soundEnd: 240 })
  })
})
