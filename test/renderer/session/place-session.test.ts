import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPlaceSession } from '../../../renderer/session/place-session'
import { useStore } from '../../../renderer/store'
import type { Place } from '../../../shared/recovery/place'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
const ends: (() => void)[] = []
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  useStore.setState(initial, true)
  vi.useRealTimers()
})

const place: Place = { position: 61.5, isFollowing: true, line: null, loop: null }

describe('a page that is loaded over what was open', () => {
  it('goes back to the place of the voice, paused', async () => {
    const { start, asked } = setup(place)
    await start()
    expect(asked).toEqual([['seek', 61.5]])
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it('goes back to what was looked at, and to the loop', async () => {
    const { start } = setup({ ...place, isFollowing: false, line: 12, loop: { start: 1, end: 2 } })
    await start()
    expect(useStore.getState()).toMatchObject({ isFollowing: false, lineToShow: 12, loop: { start: 1, end: 2 } })
  })

  it.each([
    ['nothing is known', null],
    ['main does not answer', new Error('no')],
  ])('begins at the beginning when %s', async (_when, answer) => {
    const { start, asked } = setup(answer)
    await start()
    expect(asked).toEqual([])
  })

  it('leaves alone what was opened while it asked', async () => {
    const { start, asked } = setup(place)
    const started = start()
    useStore.getState().setEpisode({ ...makeEpisode(), id: 'another-one' })
    await started
    expect(asked).toEqual([])
  })
})

describe('main is told of the place', () => {
  it('only once the old one was taken back', async () => {
    const { start, kept, at } = setup(place)
    at(3)
    vi.advanceTimersByTime(1000)
    expect(kept).toEqual([])
    await start()
    vi.advanceTimersByTime(1000)
    expect(kept.at(-1)).toMatchObject({ position: 61.5 })
  })

  it('every other second while the voice goes on', async () => {
    const { start, kept, at } = setup(null)
    await start()
    vi.advanceTimersByTime(1000)
    kept.length = 0
    useStore.getState().reportPlayer({ isPlaying: true })
    for (let time = 0; time <= 10; time += 0.1) {
      at(time)
      vi.advanceTimersByTime(100)
    }
    expect(kept.length).toBeGreaterThanOrEqual(5)
    expect(kept.length).toBeLessThanOrEqual(7)
  })

  it('soon after it was sent elsewhere, but not for every step of a slider', async () => {
    const { start, kept, at } = setup(null)
    await start()
    vi.advanceTimersByTime(1000)
    kept.length = 0
    for (let time = 10; time < 40; time++) at(time)
    vi.advanceTimersByTime(500)
    expect(kept).toEqual([{ ...place, position: 39 }])
  })

  it('with the line that is read away from the voice', async () => {
    const { start, kept } = setup(null)
    await start()
    useStore.getState().setReadingLine(7)
    useStore.getState().setFollowing(false)
    vi.advanceTimersByTime(500)
    expect(kept.at(-1)).toMatchObject({ isFollowing: false, line: 7 })
    useStore.getState().setFollowing(true)
    vi.advanceTimersByTime(500)
    expect(kept.at(-1)).toMatchObject({ isFollowing: true, line: null })
  })

  it('not at all without audio', async () => {
    const { start, kept } = setup(null, makeEpisode('letter', { track: null, timeline: null }))
    await start()
    vi.advanceTimersByTime(1000)
    expect(kept).toEqual([])
  })
})

function setup(answer: Place | null | Error, episode = makeEpisode()) {
  const { player, asked, at } = fakePlayer()
  const kept: Place[] = []
  useStore.getState().setEpisode(episode)
  const session = createPlaceSession({
    store: useStore,
    player,
    keep: (_episodeId, told) => kept.push(told),
    recall: async () => {
      if (answer instanceof Error) throw answer
      return answer
    },
  })
  ends.push(session.dispose)
  return { start: session.start, asked, at, kept }
}
