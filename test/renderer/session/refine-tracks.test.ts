import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createRefineTracks } from '../../../renderer/session/refine-tracks'
import { useStore } from '../../../renderer/store'
import type { AlignJob, AlignMessage } from '../../../renderer/workers/align-messages'
import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { Episode } from '../../../shared/model/episode'
import { ok } from '../../../shared/model/result'
import { makeEpisode, makeTimeline, makeTrack } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))
const state = () => useStore.getState()
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const report = {
  isPlaying: true,
  isEnded: false,
  isStalled: false,
  duration: 40,
  speed: 1,
  rate: 1,
  volume: 1,
  isMuted: false,
}

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

  it('are looked for at once in the one that the listener changes to', async () => {
    const { workers, finish } = setup()
    await settled()
    state().hearTrack('third-track', report)
    await settled()
    expect(workers.map(({ url, isEnded }) => [url, isEnded])).toEqual([
      ['media://track/harbour', true],
      ['media://track/third', false],
    ])
    await finish()
    expect(workers.at(-1)?.url).toBe('media://track/harbour')
  })

  it('are searched on where two alternate, whichever of them is heard', async () => {
    const { workers } = setup()
    await settled()
    state().setAlternating({ voices: ['harbour-track', 'dub-track'], original: 'en' })
    state().hearTrack('dub-track', report)
    state().hearTrack('harbour-track', report)
    await settled()
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false])
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
  const workers: { url: string; isEnded: boolean; say(message: AlignMessage): void }[] = []
  const startWorker = () => {
    const known = { url: '', isEnded: false, say: (_message: AlignMessage) => {} }
    workers.push(known)
    const worker = {
      postMessage(job: AlignJob) {
        known.url = job.audioUrl
      },
      moveTo: () => {},
      fix: () => {},
      sharePlayer: () => {},
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
    keep: () => {},
    retime: async (_key, _id, spoken) => ok({ timeline: makeTimeline(), spoken: { ...spoken, because: 'audio' } }),
  })
  onTestFinished(session.dispose)
  /** The search that is under way ends, for whatever reason. */
  const finish = async () => {
    workers.at(-1)?.say({ kind: 'failed', detail: 'no matter' })
    await settled()
  }
  return { workers, session, finish, open }
}
