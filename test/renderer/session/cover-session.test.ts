import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createCoverSession } from '../../../renderer/session/cover-session'
import { useStore } from '../../../renderer/store'
import { shortCover } from '../../../shared/library/small-cover'
import { fakeBridge } from '../../support/fake-bridge'
import { makeEpisode, makeTrack } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

const pictured = makeTrack('rain', { coverUrl: 'media://cover/rain' })
const episode = makeEpisode('rain', { track: pictured, libraryId: 'entry-rain' })

describe('the cover of an episode that is opened', () => {
  it('is kept small where it is long, once', async () => {
    const { kept, loaded } = setup(shortCover + 1)
    useStore.getState().setEpisode(episode)
    useStore.getState().setEpisode({ ...episode, title: 'More of it' })
    await settled()
    expect(loaded).toEqual(['media://cover/rain'])
    expect(kept()).toEqual([{ id: 'entry-rain', picture: Uint8Array.of(1, 2, 3) }])
  })

  it('is left to main where it is short', async () => {
    const { kept, loaded } = setup(shortCover)
    useStore.getState().setEpisode(episode)
    await settled()
    expect([loaded.length, kept()]).toEqual([1, []])
  })

  it.each([
    ['is in no library', { libraryId: null }],
    ['has no picture', { track: makeTrack('rain'), tracks: [] }],
  ])('is not asked for where the episode %s', async (_, changes) => {
    const { loaded } = setup(shortCover + 1)
    useStore.getState().setEpisode({ ...episode, ...changes })
    await settled()
    expect(loaded).toEqual([])
  })

  it('that cannot be drawn is not kept, and nobody hears of it', async () => {
    const { kept } = setup(shortCover + 1, () => Promise.reject(new Error('no picture')))
    useStore.getState().setEpisode(episode)
    await settled()
    expect(kept()).toEqual([])
    expect(useStore.getState().notices).toEqual([])
  })
})

function setup(size: number, shrink = async (_: Blob) => new Blob([Uint8Array.of(1, 2, 3)])) {
  const loaded: string[] = []
  const { bridge, asked } = fakeBridge({ 'library:keep-cover': () => undefined })
  const load = async (url: string) => {
    loaded.push(url)
    return new Blob([new Uint8Array(size)])
  }
  onTestFinished(createCoverSession({ bridge, store: useStore, load, shrink }).dispose)
  return { loaded, kept: () => asked('library:keep-cover') }
}
