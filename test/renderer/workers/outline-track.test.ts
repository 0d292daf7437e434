import { describe, expect, it } from 'vitest'
import type { OutlineAnswer, OutlineRequest } from '../../../renderer/workers/outline-messages'
import { type OutlineJob, type OutlinePort, outlineRuns, outlineTrack } from '../../../renderer/workers/outline-track'

const endless = Number.POSITIVE_INFINITY

describe('what is to be read', () => {
  it('is all of a track of which nothing is known, in runs', () => {
    expect(outlineRuns([], 900)).toEqual([
      { start: 0, end: 240 },
      { start: 240, end: 480 },
      { start: 480, end: 720 },
      { start: 720, end: endless },
    ])
  })

  it('is what is not known, and a rounding is no hole', () => {
    const known = [
      { start: 300, end: 600 },
      { start: 0, end: 200 },
      { start: 600.5, end: 700 },
    ]
    expect(outlineRuns(known, 700.4)).toEqual([{ start: 200, end: 300 }])
  })

  it('has no end at the end, for a track may be longer than it says', () => {
    expect(outlineRuns([{ start: 0, end: 100 }], 130.5)).toEqual([{ start: 100, end: endless }])
  })

  it('is nothing of a track that is known', () => {
    expect(outlineRuns([{ start: 0, end: 100 }], 100)).toEqual([])
  })
})

describe('outlining a track', () => {
  it('asks a fresh worker for each run, tells what comes, and rests in between half as long as the run took', () => {
    const { asked, answer, told, ended, rests, rested, tick, ports } = setup({ duration: 300 })
    answer(surveyed())
    expect(asked()).toMatchObject({ kind: 'outline', range: { from: 0, to: 240 } })
    answer({ kind: 'peaks', from: 0, peaks: new Int8Array(4) })
    expect(told).toEqual([[0, 4]])
    tick(1.5)
    answer({ kind: 'ended', soundEnd: 240 })
    expect(rests).toEqual([0.75])
    expect(ports.every(({ isTerminated }) => isTerminated)).toBe(true)
    rested()
    expect(asked()).toMatchObject({ range: { from: 240, to: endless } })
    answer({ kind: 'ended', soundEnd: 300 })
    rested()
    expect(ended).toEqual([true])
    expect(ports.length).toBe(3)
  })

  it('begins with the listener, goes after them, and comes back for the beginning', () => {
    const { asked, answer, rested, goTo } = setup({ duration: 900 })
    const order = [500, 500, 100, 100].map((playhead, i) => {
      goTo(playhead)
      if (i === 0) answer(surveyed())
      else rested()
      const request = asked()
      answer({ kind: 'ended', soundEnd: 900 })
      return request?.kind === 'outline' && request.range.from
    })
    expect(order).toEqual([480, 720, 0, 240])
  })

  it('reads what cannot be entered in the middle in one go', () => {
    const { asked, answer, goTo } = setup({ duration: 900 })
    goTo(500)
    answer(surveyed({ canSeek: false }))
    expect(asked()).toMatchObject({ range: { from: 0, to: endless } })
  })

  it('believes the survey about the length, and the sound about its end', () => {
    const { asked, answer, rested, ended } = setup({ duration: 900 })
    answer(surveyed({ duration: 500 }))
    answer({ kind: 'ended', soundEnd: 100 })
    rested()
    expect(asked()).toMatchObject({ range: { from: 0, to: 240 } })
    expect(ended).toEqual([true])
  })

  it('goes on after a run that cannot be read, and is not whole then', () => {
    const { asked, answer, rested, ended } = setup({ duration: 300 })
    answer(surveyed())
    answer({ kind: 'failed', detail: 'damage' })
    rested()
    expect(asked()).toMatchObject({ range: { from: 240 } })
    answer({ kind: 'ended', soundEnd: 300 })
    rested()
    expect(ended).toEqual([false])
  })

  it('gives up at the second failure, and at once on what is no audio', () => {
    const first = setup({ duration: 900 })
    first.answer(surveyed())
    first.answer({ kind: 'failed', detail: 'damage' })
    first.rested()
    first.answer({ kind: 'failed', detail: 'damage' })
    expect(first.ended).toEqual([false])
    const second = setup({ duration: 900 })
    second.answer({ kind: 'failed', detail: 'no audio' })
    expect(second.ended).toEqual([false])
  })

  it('takes a worker that crashes for a failure', () => {
    const { crash, ended } = setup({ duration: 900 })
    crash('out of memory')
    expect(ended).toEqual([false])
  })

  it('stopped, leaves no worker behind and says nothing more', () => {
    const { answer, stop, told, ended, ports, rested, tick } = setup({ duration: 900 })
    answer(surveyed())
    const late = ports.at(-1)!
    stop()
    expect(late.isTerminated).toBe(true)
    late.onmessage?.({ data: { kind: 'peaks', from: 0, peaks: new Int8Array(4) } })
    late.onmessage?.({ data: { kind: 'ended', soundEnd: 240 } })
    tick(9)
    rested()
    expect(told).toEqual([])
    expect(ended).toEqual([])
    expect(ports.length).toBe(2)
  })
})

type TestPort = OutlinePort & { isTerminated: boolean; request: OutlineRequest | null }

function setup(job: Partial<OutlineJob>) {
  const ports: TestPort[] = []
  const told: [number, number][] = []
  const ended: boolean[] = []
  const rests: number[] = []
  let time = 0
  let playhead = 0
  let waiting: (() => void) | null = null
  const startWorker = () => {
    const port: TestPort = {
      isTerminated: false,
      request: null,
      onmessage: null,
      onerror: null,
      postMessage(request) {
        port.request = request
      },
      terminate() {
        port.isTerminated = true
      },
    }
    ports.push(port)
    return port
  }
  const stop = outlineTrack(
    {
      startWorker,
      now: () => time,
      playhead: () => playhead,
      after(delay, then) {
        rests.push(delay)
        waiting = then
        return () => {
          waiting = null
        }
      },
      tell: (from, peaks) => told.push([from, peaks.length]),
      end: (isWhole) => ended.push(isWhole),
    },
    { audioUrl: 'media://track/a', duration: 100, known: [], ...job },
  )
  expect(ports[0]?.request).toEqual({ kind: 'survey', audioUrl: 'media://track/a' })
  return {
    ...{ ports, told, ended, rests, stop },
    asked: () => ports.at(-1)?.request,
    answer: (data: OutlineAnswer) => ports.at(-1)?.onmessage?.({ data }),
    crash: (message: string) => ports.at(-1)?.onerror?.({ message }),
    goTo: (to: number) => {
      playhead = to
    },
    tick: (by: number) => {
      time += by
    },
    rested() {
      const then = waiting
      waiting = null
      then?.()
    },
  }
}

function surveyed({ canSeek = true, duration = null as number | null } = {}): OutlineAnswer {
  return { kind: 'surveyed', layout: { index: null, canSeek, duration } }
}
