import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
beforeEach(() => useStore.getState().setEpisode(makeEpisode()))
afterEach(() => useStore.setState(initial, true))

const timeline = () => useStore.getState().episode?.timeline

describe('a text that is not what is spoken', () => {
  it('has no times: no line is said to be spoken now', () => {
    useStore.getState().setRefining({ state: 'foreign' })
    expect(timeline()).toBeNull()
  })

  it('has its estimated times again when the listener wants them', () => {
    const before = timeline()
    useStore.getState().setRefining({ state: 'foreign' })
    useStore.getState().followAnyway()
    expect(timeline()).toBe(before)
  })

  it('keeps its times where the listener has fixed a line', () => {
    useStore.getState().setAnchors([{ segment: 1, start: 9 }])
    useStore.getState().setRefining({ state: 'foreign' })
    expect(timeline()).not.toBeNull()
  })
})

it('any other end of the search leaves the times', () => {
  for (const state of ['failed', 'cancelled', 'done'] as const) {
    useStore.getState().setRefining({ state })
    expect(timeline()).not.toBeNull()
  }
  const before = timeline()
  useStore.getState().followAnyway()
  expect(timeline()).toBe(before)
})
