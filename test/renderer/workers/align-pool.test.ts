import { describe, expect, it } from 'vitest'
import { begun, lastRange, type Scorer, score, scoreAll, seekable, setup } from '../../support/align-pool'

describe('createAlignPool', () => {
  it('surveys first, then scores with several workers, from the playhead on', () => {
    const { scorers } = setup({ duration: 3600, playhead: 1000 })
    expect(scorers.map(({ asked }) => asked.map(({ kind }) => kind))).toEqual([['survey']])
    scorers[0]?.say({ kind: 'surveyed', layout: seekable })
    expect(scorers.map(lastRange)).toEqual([
      { from: 980, to: 1100 },
      { from: 1100, to: 1220 },
    ])
  })

  it('has the stretch around the playhead aligned as soon as it is scored, and hands on what is found', () => {
    const { scorers, searcher, told } = begun({ duration: 3600, playhead: 0 })
    score(scorers[0]!)
    expect(searcher.asked.map(({ kind }) => kind)).toEqual(['job', 'piece', 'stretch'])
    expect(searcher.asked.at(-1)).toMatchObject({ range: { start: 0, end: 120 } })
    searcher.say({ kind: 'partial', spoken: { language: 'en' }, stretch: { start: 0, end: 120 }, segments: [] })
    expect(told.at(-1)).toMatchObject({ kind: 'partial' })
  })

  it('gives no early results to whoever has no playhead', () => {
    const { scorers, searcher } = begun({ duration: 1000 })
    scoreAll(scorers)
    expect(searcher.asked.map(({ kind }) => kind)).not.toContain('stretch')
    expect(searcher.asked.at(-1)).toEqual({ kind: 'whole', soundEnd: 1000 })
  })

  it('goes where the listener went, and has that aligned', () => {
    const { scorers, searcher, pool } = begun({ duration: 7200, playhead: 0 })
    pool.moveTo(6000)
    score(scorers[0]!)
    const { from, to } = lastRange(scorers[0]!)!
    expect(from).toBeLessThanOrEqual(6000)
    expect(to).toBeGreaterThan(6000)
    scoreAll(scorers, 7200, 3)
    const stretch = searcher.asked.findLast((request) => request.kind === 'stretch')
    expect(stretch?.range.start).toBeLessThanOrEqual(6000)
    expect(stretch?.range.end).toBeGreaterThan(6060)
  })

  it('leaves the player a processor while it plays, and takes it back', () => {
    const { scorers, pool } = begun({ duration: 3600, playhead: 0 })
    const [one, other] = scorers as [Scorer, Scorer]
    pool.sharePlayer(true)
    score(one)
    expect(one.asked).toHaveLength(2)
    score(other)
    expect(other.asked).toHaveLength(2)
    expect(lastRange(other)?.from).toBe(240)
    pool.sharePlayer(false)
    expect(lastRange(one)?.from).toBe(lastRange(other)?.to)
  })

  it('lets a worker that has heard much make way for a fresh one, which gives its memory back', () => {
    const { scorers } = begun({ duration: 3600 })
    scoreAll(scorers, 3600, 4)
    expect(scorers.length).toBeGreaterThan(4)
    expect(scorers.filter(({ isTerminated }) => !isTerminated)).toHaveLength(2)
  })

  it('searches the whole when all is scored, and ends its workers when that is done', () => {
    const { scorers, searcher, told } = begun({ duration: 500, playhead: 0 })
    const all = [...scorers]
    scoreAll(scorers, 480)
    expect(searcher.asked.at(-1)).toEqual({ kind: 'whole', soundEnd: 480 })
    expect(all.every(({ isTerminated }) => isTerminated)).toBe(true)
    const alignment = { segments: [], belongs: true }
    searcher.say({ kind: 'aligned', spoken: { language: 'en' }, alignment })
    expect(told.at(-1)).toEqual({ kind: 'aligned', spoken: { language: 'en' }, alignment })
    expect(searcher.isTerminated).toBe(true)
  })

  it('hands on the outline of the sound, and none where no sound is', () => {
    const { scorers, told } = begun({ duration: 500, playhead: 0 })
    score(scorers[0]!, 60)
    const peaks = told.filter((message) => message.kind === 'peaks')
    expect(peaks.map(({ from, peaks }) => [from, peaks.length])).toEqual([[0, 60 * 200]])
  })

  it('tells how far it is, never less than before, and how long it will take', () => {
    const { scorers, searcher, told, clock } = begun({ duration: 1200, playhead: 0 })
    clock.now = 4
    scorers[0]?.say({ kind: 'heard', until: 60 })
    scorers[1]?.say({ kind: 'heard', until: 180 })
    const outlooks = () => told.filter((message) => message.kind === 'progress')
    // 120 of 1200 s in 4 s: 36 s more, and then the search.
    expect(outlooks().at(-1)?.remaining).toBeGreaterThan(36)
    expect(outlooks().at(-1)?.remaining).toBeLessThan(60)
    clock.now = 40
    scoreAll(scorers)
    searcher.say({ kind: 'searching', fraction: 0.5 })
    const fractions = outlooks().map(({ fraction }) => fraction)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBeLessThan(1)
  })

  it('does the work of a worker that crashed again, once', () => {
    const { scorers, told } = begun({ duration: 3600, playhead: 0 })
    const range = lastRange(scorers[0]!)
    const crashed = scorers[0]!
    crashed.onerror?.({ message: 'out of memory' })
    expect(crashed.isTerminated).toBe(true)
    expect(scorers).toHaveLength(3)
    expect(lastRange(scorers[2]!)).toEqual(range)
    scorers[2]?.say({ kind: 'failed', detail: 'out of memory' })
    expect(told.at(-1)).toEqual({ kind: 'failed', detail: 'out of memory' })
    expect(scorers.every(({ isTerminated }) => isTerminated)).toBe(true)
  })

  it('takes for silence what cannot be read twice, and goes on with the rest', () => {
    const { scorers, searcher, told } = begun({ duration: 500, playhead: 0 })
    score(scorers[0]!, 90)
    scorers[1]?.say({ kind: 'failed', detail: 'cut off' })
    for (let turn = 0; turn < 20; turn++)
      for (const scorer of scorers)
        if (!scorer.isTerminated && lastRange(scorer)) scorer.say({ kind: 'failed', detail: 'cut off' })
    expect(told.some(({ kind }) => kind === 'failed')).toBe(false)
    expect(searcher.asked.at(-1)).toEqual({ kind: 'whole', soundEnd: 90 })
    const filled = searcher.asked.filter((request) => request.kind === 'piece' && request.from > 0)
    expect(filled.reduce((sum, request) => sum + (request.kind === 'piece' ? request.piece.levels.length : 0), 0)).toBe(
      380 * 50,
    )
  })

  it('fails when the audio cannot be decoded at all', () => {
    const { scorers, searcher, told } = setup({ duration: 60 })
    scorers[0]?.say({ kind: 'failed', detail: 'no audio' })
    expect(told).toEqual([{ kind: 'failed', detail: 'no audio' }])
    expect(searcher.isTerminated).toBe(true)
  })

  it('fails when nobody says a word for a minute, and not before', () => {
    const { scorers, told, look } = begun({ duration: 3600, playhead: 0 })
    for (let i = 0; i < 11; i++) look()
    scorers[0]?.say({ kind: 'heard', until: 10 })
    for (let i = 0; i < 11; i++) look()
    expect(told.some(({ kind }) => kind === 'failed')).toBe(false)
    look()
    expect(told.at(-1)).toEqual({ kind: 'failed', detail: 'no progress' })
  })

  it('reads a file in one go where that cannot be begun in the middle', () => {
    const { scorers, searcher } = setup({ duration: 900, playhead: 100 })
    scorers[0]?.say({ kind: 'surveyed', layout: { ...seekable, canSeek: false } })
    expect(scorers.map(lastRange)).toEqual([{ from: 0, to: Number.POSITIVE_INFINITY }, undefined])
    score(scorers[0]!, 890)
    expect(searcher.asked.at(-1)).toEqual({ kind: 'whole', soundEnd: 890 })
  })

  it('ends where the sound ends, however long the file says it is', () => {
    const { scorers, searcher } = begun({ duration: 1e6, playhead: 0 })
    scoreAll(scorers, 100)
    expect(searcher.asked.at(-1)).toEqual({ kind: 'whole', soundEnd: 100 })
  })

  it('says nothing any more once it has been ended', () => {
    const { scorers, told, pool, look } = begun({ duration: 600, playhead: 0 })
    pool.terminate()
    const before = told.length
    score(scorers[0]!)
    for (let i = 0; i < 20; i++) look()
    expect(told.length).toBe(before)
    expect(scorers.every(({ isTerminated }) => isTerminated)).toBe(true)
  })
})
