import { describe, expect, it } from 'vitest'
import { createWorkClock } from '../../../renderer/workers/work-clock'

describe('createWorkClock', () => {
  it('stands while it is held, and goes on from there', () => {
    let now = 100
    const clock = createWorkClock(() => now)
    clock.hold()
    now = 160
    clock.hold()
    expect(clock.now()).toBe(100)
    clock.goOn()
    clock.goOn()
    now = 165
    expect(clock.now()).toBe(105)
  })
})
