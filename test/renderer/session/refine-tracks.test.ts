import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createRefineTracks } from '../../../renderer/session/refine-tracks'
import { useStore } from '../../../renderer/store'
import type { AlignJob, AlignMessage } from '../../../renderer/workers/align-messages'
import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { Episode } from '../../../shared/model/episode'
import { ok } from '../../../shared/model/result'
import { makeEpisode, makeTimeline, makeTrack } from '../../support/make-episode'
import { playing } from '../../support/player-report'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))
const state = () => useStore.getState()
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the times of several recordings', () => {
  it('are found one after the other, the one that is heard first', async () => {
    const { workers, finish } = setup()
    await settled()
    expect(workers.map(({ url }) => url)).toEqual(['media://track/harbour'])
    expect(state().refining.state).toBe('running')
    await finish()
    expect(workers.map(({ url }) => url)).toEqual(['media://track/harbour', 'media://track/dub'])
    expect([state().refining.state, state().otherRefining['dub-track']?.state]).toEqual(['failed', 'running'])
    await finish()
    expect(workers.map(({ url }) => url).at(-1)).toBe('media://track/third')
  })

  it('are looked for at once in the one that the listener changes to, while the search of the other rests', async () => {
    const { workers, finish, hear } = setup()
    await settled()
    workers[0]?.say({ kind: 'progress', fraction: 0.4, remaining: 9 })
    await hear('third-track')
    expect(workers.map(({ url, isEnded, isResting }) => [url, isEnded, isResting])).toEqual([
      ['media://track/harbour', false, true],
      ['media://track/third', false, false],
    ])
    expect(state().otherRefining['harbour-track']).toEqual({ state: 'running', fraction: 0.4, isResting: true })
    await finish()
    expect(workers).toHaveLength(2)
    expect(workers[0]?.isResting).toBe(false)
    expect(state().otherRefining['harbour-track']).toEqual({ state: 'running', fraction: 0.4 })
  })

  it('are found however often the listener changes: each search goes on where it was', async () => {
    const { workers, hear } = setup()
    await settled()
    for (let turn = 1; turn <= 5; turn++) {
      workers[0]?.say({ kind: 'progress', fraction: turn / 10 })
      await hear('dub-track')
      workers[1]?.say({ kind: 'progress', fraction: turn / 20 })
      await hear('harbour-track')
    }
    expect(workers.map(({ isEnded, isResting }) => [isEnded, isResting])).toEqual([
      [false, false],
      [false, true],
    ])
    expect(state().refining).toEqual({ state: 'running', fraction: 0.5 })
    expect(state().otherRefining['dub-track']).toEqual({ state: 'running', fraction: 0.25, isResting: true })
  })

  it('say how far a search is that rests as what it is, though it still ends a range', async () => {
    const { workers, hear } = setup()
    await settled()
    await hear('dub-track')
    workers[0]?.say({ kind: 'progress', fraction: 0.3, remaining: 60 })
    expect(state().otherRefining['harbour-track']).toEqual({ state: 'running', fraction: 0.3, isResting: true })
    expect(state().refining).toEqual({ state: 'running', fraction: 0 })
  })

  it('are those of the recording they were found in, whichever is heard by then', async () => {
    const { workers, kept, hear } = setup()
    await settled()
    await hear('dub-track')
    const before = state().found
    const segments = [{ spoken: true as const, start: 1, end: 2, confidence: 0.9, words: [] }]
    workers[0]?.say({ kind: 'peaks', from: 0, peaks: new Int8Array(400).fill(7) })
    workers[0]?.say({ kind: 'aligned', spoken: { language: 'en' }, alignment: { belongs: true, segments } })
    await settled()
    expect(state().otherRefining['harbour-track']).toEqual({ state: 'done' })
    expect(state().resting['harbour-track']?.found?.cues[0]).toMatchObject({ start: 1, source: 'aligned' })
    expect(state().found).toBe(before)
    expect(state().refining.state).toBe('running')
    expect(kept).toEqual(['harbour-track'])
    expect(Object.keys(state().otherPeaks)).toEqual(['harbour-track'])
    expect(state().peaks?.trackId).not.toBe('harbour-track')
  })

  it('are no longer looked for anywhere when the listener stops the search, and again where he asks for it', async () => {
    const { workers, session, hear } = setup()
    await settled()
    await hear('dub-track')
    session.cancel()
    await settled()
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true])
    expect([state().refining.state, state().otherRefining['harbour-track']?.state]).toEqual(['cancelled', 'cancelled'])
    session.searchAgain()
    await hear('harbour-track')
    expect(state().refining.state).toBe('cancelled')
    expect(workers.map(({ url, isEnded, isResting }) => [url, isEnded, isResting]).slice(2)).toEqual([
      ['media://track/dub', false, false],
    ])
  })

  it('are searched on where two alternate, whichever of them is heard', async () => {
    const { workers, hear } = setup()
    await settled()
    state().setAlternating({ voices: ['harbour-track', 'dub-track'], original: 'en' })
    await hear('dub-track')
    expect(workers.map(({ isEnded, isResting }) => [isEnded, isResting])).toEqual([[false, false]])
    await hear('harbour-track')
    expect(workers.map(({ isEnded, isResting }) => [isEnded, isResting])).toEqual([[false, false]])
  })

  it('are not looked for when the listener stopped the search', async () => {
    const { workers, session } = setup()
    await settled()
    session.cancel()
    await settled()
    expect(state().refining.state).toBe('cancelled')
    expect(workers).toHaveLength(1)
  })

  it('are not looked for where an earlier listening found them, in an episode that is opened while it waits for one', async () => {
    const recalled = { timeline: makeTimeline(), spoken: makeEpisode().spoken!, isFinished: true }
    const { workers, open } = setup({ recalled, isOpen: false })
    await settled()
    open()
    await settled()
    expect([state().refining.state, state().otherRefining['third-track']?.state]).toEqual(['done', 'done'])
    expect(workers).toEqual([])
  })

  it('are no longer looked for when the episode is another', async () => {
    const { workers } = setup()
    await settled()
    state().setEpisode({ ...makeEpisode('other'), text: null, timeline: null, spoken: null })
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true])
  })
})

function setup({ recalled = null, isOpen = true }: { recalled?: RecalledTimeline | null; isOpen?: boolean } = {}) {
  const workers: { url: string; isEnded: boolean; isResting: boolean; say(message: AlignMessage): void }[] = []
  const kept: string[] = []
  const startWorker = () => {
    const known = { url: '', isEnded: false, isResting: false, say: (_message: AlignMessage) => {} }
    workers.push(known)
    const worker = {
      postMessage(job: AlignJob) {
        known.url = job.audioUrl
      },
      moveTo: () => {},
      fix: () => {},
      sharePlayer: () => {},
      rest(isResting: boolean) {
        known.isResting = isResting
      },
      onmessage: null as ((event: { data: AlignMessage }) => void) | null,
      onerror: null,
      terminate() {
        known.isEnded = true
      },
    }
    known.say = (data) => worker.onmessage?.({ data })
    return worker
  }
  const episode = makeEpisode()
  const tracks = ['harbour', 'dub', 'third'].map((name) => ({
    track: makeTrack(name),
    spoken: episode.spoken,
    timeline: makeTimeline(),
  }))
  const opened: Episode = { ...episode, track: tracks[0]!.track, tracks }
  const open = () => state().setEpisode(opened)
  if (isOpen) open()
  const session = createRefineTracks({
    store: useStore,
    startWorker,
    playhead: () => 0,
    recall: async () => recalled,
    keep: (_id, _timeline, key) => kept.push(key),
    retime: async (_key, _id, spoken) => ok({ timeline: makeTimeline(), spoken: { ...spoken, because: 'audio' } }),
  })
  onTestFinished(session.dispose)
  /** The search that is under way ends, for whatever reason. */
  const finish = async () => {
    workers.at(-1)?.say({ kind: 'failed', detail: 'no matter' })
    await settled()
  }
  const hear = async (key: string) => {
    state().hearTrack(key, playing)
    await settled()
  }
  return { workers, session, finish, open, kept, hear }
}
