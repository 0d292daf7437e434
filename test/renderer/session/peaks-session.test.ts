import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createPeaksSession } from '../../../renderer/session/peaks-session'
import { useStore } from '../../../renderer/store'
import { peakRate } from '../../../shared/audio/peaks'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

/** A second of sound. */
const second = new Int8Array(2 * peakRate).fill(7)

describe('the outline of the sound', () => {
  it('is kept once, when the times are found, as long as it is known', () => {
    const { kept, loaded, trackId } = setup()
    useStore.getState().addPeaks(trackId, 0, second)
    useStore.getState().addPeaks(trackId, 1, second)
    expect(kept).toEqual([])
    useStore.getState().setRefining({ state: 'done' })
    useStore.getState().setActiveCue(2)
    expect(kept.map(([id, bytes]) => [id, bytes.length])).toEqual([[trackId, 4 * peakRate]])
    expect(kept[0]?.[1][0]).toBe(7)
    expect(loaded).toEqual([])
  })

  it('comes back from main when the times do', async () => {
    const { kept, loaded, trackId } = setup(second)
    useStore.getState().setRefining({ state: 'done' })
    await settled()
    expect(loaded).toEqual([trackId])
    expect(useStore.getState().peaks).toMatchObject({ trackId, known: [{ start: 0, end: 1 }] })
    expect(kept).toEqual([])
  })

  it('stays away when main has none, and when another track is open by then', async () => {
    const { trackId } = setup()
    useStore.getState().setRefining({ state: 'done' })
    await settled()
    expect(useStore.getState().peaks).toBeNull()
    const other = setup(second, 'lighthouse-track')
    useStore.getState().setRefining({ state: 'done' })
    useStore.getState().setRefining({ state: 'idle' })
    useStore.getState().setEpisode({ ...makeEpisode(), track: { ...makeEpisode().track!, id: 'a-third-track' } })
    await settled()
    expect(other.loaded).toEqual(['lighthouse-track'])
    expect(useStore.getState().peaks).toBeNull()
    expect(trackId).not.toBe('lighthouse-track')
  })
})

const settled = () => new Promise((resolve) => setTimeout(resolve))

function setup(kept: Int8Array | null = null, trackId = makeEpisode().track!.id) {
  const keptNow: [string, Uint8Array][] = []
  const loaded: string[] = []
  useStore.getState().setRefining({ state: 'running', fraction: 0 })
  useStore.getState().setEpisode({ ...makeEpisode(), track: { ...makeEpisode().track!, id: trackId } })
  const dispose = createPeaksSession({
    store: useStore,
    keep: (id, peaks) => keptNow.push([id, peaks]),
    load: async (id) => {
      loaded.push(id)
      return kept
    },
  })
  onTestFinished(dispose)
  return { kept: keptNow, loaded, trackId }
}
