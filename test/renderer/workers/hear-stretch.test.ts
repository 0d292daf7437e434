import { expect, it } from 'vitest'
import { hearStretch } from '../../../renderer/workers/hear-stretch'
import type { Port } from '../../../renderer/workers/port'
import type { ScoreAnswer, ScoreRequest } from '../../../renderer/workers/score-messages'
import type { SearchAnswer, SearchRequest } from '../../../renderer/workers/search-messages'

function fakePort<Request, Answer>() {
  const asked: Request[] = []
  const port: Port<Request, Answer> & { isEnded: boolean } = {
    isEnded: false,
    postMessage: (request) => asked.push(request),
    onmessage: null,
    onerror: null,
    terminate() {
      port.isEnded = true
    },
  }
  return { port, asked, say: (data: Answer) => port.onmessage?.({ data }) }
}

function setup() {
  const scorers: ReturnType<typeof fakePort<ScoreRequest, ScoreAnswer>>[] = []
  const searcher = fakePort<SearchRequest, SearchAnswer>()
  const ends: unknown[] = []
  const startScorer = () => {
    const scorer = fakePort<ScoreRequest, ScoreAnswer>()
    scorers.push(scorer)
    return scorer.port
  }
  const parts = {
    startScorer,
    startSearcher: () => searcher.port,
    after: () => () => {},
    end: (h: unknown) => ends.push(h),
  }
  const job = { audioUrl: 'media://track/x', sides: [], anchors: [], duration: 3600 }
  const stop = hearStretch(parts, { job, range: { start: 100, end: 400 }, likely: { from: 3, to: 40 } })
  const score = (from: number, to: number) =>
    scorers.at(-1)!.say({
      kind: 'scored',
      range: { from, to },
      piece: { below: new Uint8Array(0), levels: new Uint8Array(0) },
      peaks: new Int8Array(0),
      soundEnd: to,
    })
  return { scorers, searcher, ends, stop, score }
}

it('scores the stretch run by run, each by a fresh worker, and searches it once', () => {
  const { scorers, searcher, ends, score } = setup()
  scorers[0]!.say({ kind: 'surveyed', layout: { index: null, canSeek: true, duration: 3600 } })
  expect(scorers[0]!.asked.at(-1)).toMatchObject({ range: { from: 100, to: 340 } })
  score(100, 340)
  expect(scorers).toHaveLength(2)
  expect(scorers[1]!.asked.at(-1)).toMatchObject({ range: { from: 340, to: 400 } })
  score(340, 400)
  expect(searcher.asked.at(-1)).toEqual({
    kind: 'stretch',
    range: { start: 100, end: 400 },
    likely: { from: 3, to: 40 },
  })
  searcher.say({ kind: 'tried' })
  expect(ends).toEqual([null])
  expect([searcher.port.isEnded, scorers[1]!.port.isEnded]).toEqual([true, true])
})

it('ends with nothing when a worker fails, and says nothing once it was stopped', () => {
  const failed = setup()
  failed.scorers[0]!.say({ kind: 'failed', detail: 'torn' })
  expect(failed.ends).toEqual([null])
  const stopped = setup()
  stopped.stop()
  stopped.scorers[0]!.say({ kind: 'failed', detail: 'torn' })
  expect(stopped.ends).toEqual([])
  expect(stopped.searcher.port.isEnded).toBe(true)
})
