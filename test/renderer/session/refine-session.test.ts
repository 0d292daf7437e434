import { afterEach, describe, expect, it } from 'vitest'
import { type AlignWorker, createRefineSession } from '../../../renderer/session/refine-session'
import { useStore } from '../../../renderer/store'
import type { AlignJob, AlignMessage } from '../../../renderer/workers/align-messages'
import type { Timeline } from '../../../shared/model/timeline'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

describe('refining the open episode', () => {
  it('starts by itself with the text of the spoken side and the audio by its id', () => {
    const { workers } = setup()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    expect(workers.length).toBe(1)
    expect(workers[0]?.job).toMatchObject({ audioUrl: episode.track?.url, spoken: episode.spoken?.language })
    expect(workers[0]?.job?.texts.length).toBe(episode.text?.transcript.segments.length)
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0 })
  })

  it('tells how far it has come', () => {
    const { workers } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say({ kind: 'progress', fraction: 0.4 })
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0.4 })
  })

  it('puts the times that were found in place of the estimate, and has main keep them', () => {
    const { workers, kept } = setup()
    useStore.getState().setEpisode(makeEpisode())
    const count = workers[0]?.job?.texts.length ?? 0
    const segments = Array.from({ length: count }, (_, i) => ({
      ...{ spoken: true as const, start: i + 0.25, end: i + 0.75, confidence: 0.9, words: [] },
    }))
    workers[0]?.say({ kind: 'aligned', alignment: { segments, belongs: true } })
    expect(useStore.getState().refining).toEqual({ state: 'done' })
    expect(useStore.getState().episode?.timeline?.cues[1]).toMatchObject({ source: 'aligned', start: 1.25 })
    expect(kept).toEqual([[makeEpisode().id, useStore.getState().episode?.timeline]])
    expect(workers[0]?.isTerminated).toBe(true)
  })

  it('keeps the estimate when the text is not what is spoken, and when the work fails', () => {
    for (const message of [
      { kind: 'aligned', alignment: { segments: [], belongs: false } },
      { kind: 'failed', detail: 'no audio that can be decoded' },
    ] as const satisfies AlignMessage[]) {
      const { workers, session } = setup()
      const episode = makeEpisode()
      useStore.getState().setEpisode(episode)
      workers.at(-1)?.say(message)
      expect(useStore.getState().episode?.timeline).toBe(episode.timeline)
      expect(useStore.getState().refining.state).toBe(message.kind === 'failed' ? 'failed' : 'foreign')
      session.dispose()
    }
  })

  it('ends for the episode before when another is opened, and for the old side when the spoken side changes', () => {
    const { workers } = setup()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    useStore.getState().setEpisode({ ...makeEpisode(), id: 'another-episode' })
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
    const timeline = episode.timeline
    if (!timeline) throw new Error('the episode has no timeline')
    useStore.getState().setTimeline('another-episode', timeline, { language: 'zh-Hans', because: 'chosen' })
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false])
    expect(workers[2]?.job?.spoken).toBe('zh-Hans')
  })

  it('does not begin anew for better times of the same', () => {
    const { workers } = setup()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    const { timeline, spoken } = episode
    if (!timeline || !spoken) throw new Error('the episode has no timeline')
    useStore.getState().setTimeline(episode.id, { ...timeline, duration: timeline.duration + 1 }, spoken)
    expect(workers.length).toBe(1)
  })

  it('rests while audio or text is missing', () => {
    const { workers } = setup()
    useStore.getState().setEpisode({ ...makeEpisode(), track: null, timeline: null })
    expect(workers).toEqual([])
    expect(useStore.getState().refining).toEqual({ state: 'idle' })
  })
})

interface FakeWorker extends AlignWorker {
  job: AlignJob | null
  isTerminated: boolean
  readonly moves: number[]
  say(message: AlignMessage): void
}

function setup() {
  const workers: FakeWorker[] = []
  const kept: [string, Timeline][] = []
  const place = { now: 0 }
  const startWorker = () => {
    const worker: FakeWorker = {
      job: null,
      isTerminated: false,
      moves: [],
      onmessage: null,
      onerror: null,
      postMessage(job) {
        worker.job = job
      },
      moveTo: (time) => worker.moves.push(time),
      terminate() {
        worker.isTerminated = true
      },
      say: (data) => worker.onmessage?.({ data }),
    }
    workers.push(worker)
    return worker
  }
  const keep = (id: string, timeline: Timeline) => kept.push([id, timeline])
  const session = createRefineSession({ store: useStore, startWorker, keep, playhead: () => place.now })
  return { workers, session, kept, place }
}
