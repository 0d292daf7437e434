import { afterEach, describe, expect, it } from 'vitest'
import { goTo } from '../../../renderer/session/go-to'
import { useStore } from '../../../renderer/store'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

describe('a place that a link asks for', () => {
  it('is where the voice goes, and the captions follow it', () => {
    useStore.getState().setEpisode(makeEpisode())
    useStore.setState({ duration: 60, isFollowing: false })
    expect(sought(30)).toEqual([30])
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it('behind the end is none, which is said', () => {
    useStore.getState().setEpisode(makeEpisode())
    useStore.setState({ duration: 60 })
    expect(sought(61)).toEqual([])
    expect(useStore.getState().quiet).toMatchObject({
      words: 'beyondEnd',
      facts: { time: '1:01', duration: '1:00' },
    })
  })

  it('is none where no recording is open, which is said', () => {
    expect(sought(30)).toEqual([])
    expect(useStore.getState().quiet).toMatchObject({ words: 'nowhereToGo', facts: { time: '0:30' } })
  })
})

function sought(time: number): number[] {
  const places: number[] = []
  goTo(time, { store: useStore, player: { seek: (to) => places.push(to) } })
  return places
}
