import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createPeaksSession } from '../../../renderer/session/peaks-session'
import { useStore } from '../../../renderer/store'
import type { OutlineJob } from '../../../renderer/workers/outline-track'
import { peakRate } from '../../../shared/audio/peaks'
import type { Episode } from '../../../shared/model/episode'
import { makeEpisode, makeTrack } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

/** The whole track of forty seconds, and the first half of it. */
const whole = new Int8Array(2 * peakRate * 40).fill(7)
const half = whole.subarray(0, whole.length / 2)

describe('the outline that comes with the times', () => {
  it('is kept once, when the times are found', () => {
    const { kept, loaded, jobs, trackId } = setup()
    store().addPeaks(trackId, 0, half)
    store().addPeaks(trackId, 20, half)
    expect(kept).toEqual([])
    store().setRefining({ state: 'done' })
    store().setActiveCue(2)
    expect(kept.map(([id, bytes]) => [id, bytes.length])).toEqual([[trackId, whole.length]])
    expect(kept[0]?.[1][0]).toBe(7)
    expect([loaded, jobs]).toEqual([[], []])
  })

  it('is kept of a text that is not what is spoken as well', () => {
    const { kept, trackId } = setup()
    store().addPeaks(trackId, 0, whole)
    store().setRefining({ state: 'foreign' })
    expect(kept.length).toBe(1)
  })
})

describe('the outline that main kept', () => {
  it('comes back when the times do', async () => {
    const { kept, loaded, jobs, trackId } = setup({ stored: whole })
    store().setRefining({ state: 'done' })
    await settled()
    expect(loaded).toEqual([trackId])
    expect(store().peaks).toMatchObject({ trackId, known: [{ start: 0, end: 40 }] })
    expect([kept, jobs]).toEqual([[], []])
  })

  it('comes back for a track without lines', async () => {
    const { loaded, jobs, trackId } = setup({ episode: alone(), stored: whole })
    await settled()
    expect(loaded).toEqual([trackId])
    expect(store().peaks?.trackId).toBe(trackId)
    expect(jobs).toEqual([])
  })

  it('stays away when another track is open by then', async () => {
    const { loaded } = setup({ stored: whole })
    store().setRefining({ state: 'done' })
    store().setRefining({ state: 'idle' })
    store().setEpisode(makeEpisode('lighthouse'))
    await settled()
    expect(loaded.length).toBe(1)
    expect(store().peaks).toBeNull()
  })
})

describe('the outline that is made for its own sake', () => {
  it('is that of a track without lines, and is kept when it is whole', async () => {
    const { jobs, kept, trackId, tell, end } = setup({ episode: alone() })
    await settled()
    expect(jobs).toEqual([{ audioUrl: 'media://track/harbour', duration: 40, known: [] }])
    tell(0, whole)
    expect(store().peaks?.trackId).toBe(trackId)
    expect(kept).toEqual([])
    end(true)
    expect(kept.map(([id]) => id)).toEqual([trackId])
  })

  it.each(['cancelled', 'failed', 'done'] as const)('is what is missing when the search was %s', async (state) => {
    const { jobs, trackId } = setup()
    store().addPeaks(trackId, 0, half)
    await settled()
    expect(jobs).toEqual([])
    store().setRefining({ state })
    await settled()
    expect(jobs.map(({ known }) => known)).toEqual([[{ start: 0, end: 20 }]])
  })

  it('is not kept when it is not whole, and not tried again', async () => {
    const { jobs, kept, end } = setup({ episode: alone() })
    await settled()
    end(false)
    store().setActiveCue(3)
    await settled()
    expect(kept).toEqual([])
    expect(jobs.length).toBe(1)
  })

  it('gives way to a search that begins, and goes on after it', async () => {
    const { jobs, stops } = setup({ episode: alone() })
    await settled()
    store().setRefining({ state: 'running', fraction: 0 })
    expect(stops()).toBe(1)
    store().setRefining({ state: 'cancelled' })
    await settled()
    expect(jobs.length).toBe(2)
  })

  it('ends with its track, and with the session', async () => {
    const first = setup({ episode: alone() })
    await settled()
    store().setEpisode({ ...alone(), track: makeTrack('lighthouse') })
    expect(first.stops()).toBe(1)
    await settled()
    expect(first.jobs.map(({ audioUrl }) => audioUrl)).toEqual(['media://track/harbour', 'media://track/lighthouse'])
    first.dispose()
    expect(first.stops()).toBe(2)
  })

  it('does not begin while times may still come', async () => {
    const { jobs, loaded } = setup({ refining: 'idle' })
    await settled()
    expect([jobs, loaded]).toEqual([[], []])
  })
})

const store = () => useStore.getState()
const settled = () => new Promise((resolve) => setTimeout(resolve))

function alone(): Episode {
  return makeEpisode('harbour', { text: null, spoken: null, timeline: null })
}

interface Options {
  episode?: Episode
  stored?: Int8Array | null
  refining?: 'running' | 'idle'
}

function setup({ episode = makeEpisode(), stored = null, refining = 'running' }: Options = {}) {
  const kept: [string, Uint8Array][] = []
  const loaded: string[] = []
  const jobs: OutlineJob[] = []
  let stops = 0
  let latest: { tell: (from: number, peaks: Int8Array) => void; end: (isWhole: boolean) => void } | undefined
  const isAlone = episode.text === null
  store().setRefining(isAlone || refining === 'idle' ? { state: 'idle' } : { state: 'running', fraction: 0 })
  store().setEpisode(episode)
  const dispose = createPeaksSession({
    store: useStore,
    keep: (id, peaks) => kept.push([id, peaks]),
    load: async (_, id) => {
      loaded.push(id)
      return stored
    },
    outline: (job, to) => {
      jobs.push(job)
      latest = to
      return () => {
        stops += 1
      }
    },
  })
  onTestFinished(dispose)
  return {
    ...{ kept, loaded, jobs, dispose },
    trackId: episode.track!.id,
    stops: () => stops,
    tell: (from: number, peaks: Int8Array) => latest?.tell(from, peaks),
    end: (isWhole: boolean) => latest?.end(isWhole),
  }
}
