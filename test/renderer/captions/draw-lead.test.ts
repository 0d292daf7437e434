import { afterEach, describe, expect, it } from 'vitest'
import { drawLead } from '../../../renderer/captions/draw-lead'
import { type Store, useStore } from '../../../renderer/store'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

function lead(changes: Partial<Store>): number {
  useStore.setState(changes)
  return drawLead(useStore.getState())
}

describe('the captions are drawn ahead of the clock', () => {
  it('by a frame while playing, as much of the track as is heard in it', () => {
    expect(lead({ isPlaying: true, rate: 1 })).toBeCloseTo(1 / 60)
    expect(lead({ isPlaying: true, rate: 2 })).toBeCloseTo(1 / 30)
  })

  it('hardly while paused: what is shown then is where the voice is', () => {
    expect(lead({ isPlaying: false })).toBeLessThan(0.005)
  })

  it.each([
    ['a loop', { loop: { start: 1, end: 2 } }],
    ['repeated lines', { settings: { ...initial.settings, repeatsLines: true } }],
    ['a stop after each line', { settings: { ...initial.settings, pausesAfterLine: true } }],
  ])('hardly in %s, where the next line is not said', (_what, changes) => {
    expect(lead({ isPlaying: true, rate: 1, ...changes })).toBeLessThan(0.005)
  })
})
