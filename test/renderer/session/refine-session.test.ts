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
    workers[0]?.say({ kind: 'progress', fraction: 0.5, remaining: 12 })
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0.5, remaining: 12 })
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

  it('shows what was found around the playhead at once, in its place among the estimates', () => {
    const { workers, kept } = setup()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    workers[0]?.say(partial)
    const cues = useStore.getState().episode?.timeline?.cues
    expect(cues?.map(({ source }) => source)).toEqual(['estimated', 'aligned', 'estimated', 'estimated'])
    expect(cues?.[1]).toMatchObject({ start: 13, end: 19 })
    expect(useStore.getState().refining.state).toBe('running')
    // Only what is finished is kept.
    expect(kept).toEqual([])
  })

  it('takes it back when the text turns out not to be what is spoken', () => {
    const { workers } = setup()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    workers[0]?.say(partial)
    workers[0]?.say({ kind: 'aligned', alignment: { segments: [], belongs: false } })
    expect(useStore.getState().episode?.timeline).toBe(episode.timeline)
  })

  it('leaves no trace of it where the search of the whole says otherwise', () => {
    const { workers } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say(partial)
    const segments = Array.from({ length: 4 }, (_, i) => ({
      ...{ spoken: true as const, start: 10 * i, end: 10 * i + 5, confidence: 0.9, words: [] },
    }))
    workers[0]?.say({ kind: 'aligned', alignment: { segments, belongs: true } })
    expect(useStore.getState().episode?.timeline?.cues[1]).toMatchObject({ start: 10, source: 'aligned' })
  })

  it('begins where the listener is, and says where the listener went', () => {
    const { workers, place } = setup()
    place.now = 21
    useStore.getState().setEpisode(makeEpisode())
    expect(workers[0]?.job).toMatchObject({ playhead: 21, estimate: [0, 10, 20, 30] })
    place.now = 33
    useStore.getState().setActiveCue(3)
    expect(workers[0]?.moves).toEqual([33])
  })

  it('stops when told to, keeps what it has, and begins anew when told to', () => {
    const { workers, session } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say(partial)
    session.cancel()
    expect(workers[0]?.isTerminated).toBe(true)
    expect(useStore.getState().refining).toEqual({ state: 'cancelled' })
    expect(useStore.getState().episode?.timeline?.cues[1]?.source).toBe('aligned')
    session.searchAgain()
    expect(workers).toHaveLength(2)
    expect(useStore.getState().refining.state).toBe('running')
  })

  it('can be told to begin anew after a failure, but not while it works', () => {
    const { workers, session } = setup()
    useStore.getState().setEpisode(makeEpisode())
    session.searchAgain()
    expect(workers).toHaveLength(1)
    workers[0]?.onerror?.({ message: 'out of memory' })
    expect(useStore.getState().refining).toEqual({ state: 'failed' })
    session.searchAgain()
    expect(workers).toHaveLength(2)
  })

  it('keeps the outline of the sound for those who draw it', () => {
    const { workers } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say({ kind: 'peaks', from: 1, peaks: new Int8Array(200).fill(9) })
    expect(useStore.getState().peaks).toMatchObject({ trackId: 'harbour-track', known: [{ start: 1, end: 2 }] })
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

/** The second of four lines, heard in the first half of the track. */
const partial: AlignMessage = {
  kind: 'partial',
  stretch: { start: 0, end: 20 },
  segments: [
    { heard: 'unknown' },
    { heard: 'yes', start: 13, end: 19, confidence: 0.9, words: [], startsBefore: false, endsAfter: false },
    { heard: 'unknown' },
    { heard: 'unknown' },
  ],
}

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
