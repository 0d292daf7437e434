import { describe, expect, it } from 'vitest'
import { createStretchChoice } from '../../../renderer/workers/stretch-choice'
import type { CellPlan } from '../../../shared/audio/cell-plan'
import type { TimeRange } from '../../../shared/model/time'

describe('createStretchChoice', () => {
  it('waits until what is heard in the next minute is scored', () => {
    const { choice, done } = setup(3600)
    expect(choice.next(100)).toBeNull()
    done.range = { start: 80, end: 150 }
    expect(choice.next(100)).toBeNull()
    done.range = { start: 80, end: 200 }
    expect(choice.next(100)).toEqual({ start: 80, end: 200 })
  })

  it('asks for one at a time', () => {
    const { choice, done } = setup(3600)
    done.range = { start: 0, end: 120 }
    expect(choice.next(0)).not.toBeNull()
    done.range = { start: 0, end: 3000 }
    expect(choice.next(2000)).toBeNull()
    choice.answered()
    expect(choice.next(2000)).toEqual({ start: 1940, end: 2900 })
  })

  it('does not do the same again, but a much longer one while that costs little', () => {
    const { choice, done } = setup(4 * 3600)
    done.range = { start: 0, end: 120 }
    choice.next(0)
    choice.answered()
    done.range = { start: 0, end: 240 }
    expect(choice.next(0)).toBeNull()
    done.range = { start: 0, end: 840 }
    expect(choice.next(0)).toEqual({ start: 0, end: 840 })
    choice.answered()
    done.range = { start: 0, end: 14_400 }
    expect(choice.next(0)).toBeNull()
  })

  it('goes on when the listener has got to the end of it, however much has been searched', () => {
    const { choice, done } = setup(600)
    done.range = { start: 0, end: 120 }
    choice.next(0)
    choice.answered()
    done.range = { start: 0, end: 360 }
    expect(choice.next(30)).toBeNull()
    expect(choice.next(70)).toEqual({ start: 10, end: 360 })
  })

  it('is content with what there is at the end of the track', () => {
    const { choice, done } = setup(100)
    done.range = { start: 0, end: 100 }
    expect(choice.next(90)).toEqual({ start: 30, end: 100 })
    choice.answered()
    expect(choice.next(95)).toBeNull()
  })
})

function setup(total: number) {
  const done: { range: TimeRange | null } = { range: null }
  const plan: CellPlan = {
    take: () => null,
    finish: () => {},
    doneAround: () => done.range,
    isDone: false,
    done: 0,
    total,
  }
  return { choice: createStretchChoice(plan), done }
}
