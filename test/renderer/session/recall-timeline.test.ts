import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askWithHeadStart, recallTimeline } from '../../../renderer/session/recall-timeline'
import type { RecalledTimeline } from '../../../shared/ipc/contract'
import { makeTimeline } from '../../support/make-episode'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const kept: RecalledTimeline = {
  timeline: makeTimeline(),
  spoken: { language: 'en', because: 'order' },
  isFinished: true,
}

it('waits with the question until the captions have had time to come', async () => {
  const asked: string[] = []
  const answer = askWithHeadStart(async (id, key) => {
    asked.push(id, key)
    return null
  })('harbour', 'dub')
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toEqual(['harbour', 'dub'])
  expect(await answer).toBeNull()
})

describe('looking for the times of an earlier listening', () => {
  it('finds them, and nothing is missing', async () => {
    const { answer, calls } = ask()
    answer(kept)
    await vi.advanceTimersByTimeAsync(5000)
    expect(calls).toEqual([kept])
  })

  it('says that there are none, once, also when main cannot tell', async () => {
    const none = ask()
    none.answer(null)
    const failed = ask()
    failed.fail()
    await vi.advanceTimersByTimeAsync(5000)
    expect(none.calls).toEqual(['missing'])
    expect(failed.calls).toEqual(['missing'])
  })

  it('does not wait long, and still takes what comes late', async () => {
    const late = ask()
    const never = ask()
    await vi.advanceTimersByTimeAsync(2900)
    expect(late.calls).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(late.calls).toEqual(['missing'])
    late.answer(kept)
    never.answer(null)
    await vi.advanceTimersByTimeAsync(0)
    expect(late.calls).toEqual(['missing', kept])
    expect(never.calls).toEqual(['missing'])
  })

  it('says nothing once it was told to forget', async () => {
    const before = ask()
    before.forget()
    const after = ask()
    await vi.advanceTimersByTimeAsync(4000)
    after.forget()
    before.answer(kept)
    after.answer(kept)
    await vi.advanceTimersByTimeAsync(4000)
    expect(before.calls).toEqual([])
    expect(after.calls).toEqual(['missing'])
  })
})

function ask() {
  const calls: (RecalledTimeline | 'missing')[] = []
  let resolve: (recalled: RecalledTimeline | null) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const answered = new Promise<RecalledTimeline | null>((...ends) => {
    ;[resolve, reject] = ends
  })
  const forget = recallTimeline(() => answered, 'an-episode', {
    found: (recalled) => calls.push(recalled),
    missing: () => calls.push('missing'),
  })
  return { calls, forget, answer: resolve, fail: () => reject(new Error('refused')) }
}
