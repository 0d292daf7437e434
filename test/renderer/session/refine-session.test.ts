import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Retime } from '../../../renderer/session/heard-side'
import type { AskKept } from '../../../renderer/session/recall-timeline'
import { type AlignWorker, createRefineSession } from '../../../renderer/session/refine-session'
import { useStore } from '../../../renderer/store'
import type { AlignJob, AlignMessage } from '../../../renderer/workers/align-messages'
import type { StretchSegment } from '../../../shared/align/align-stretch'
import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { SpokenSide } from '../../../shared/model/episode'
import { ok } from '../../../shared/model/result'
import type { Cue, CueSource, Timeline } from '../../../shared/model/timeline'
import { makeEpisode, makeTimeline } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

describe('refining the open episode', () => {
  it('starts by itself with the texts that may be spoken and the audio by its id', () => {
    const { workers } = setup()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    expect(workers.length).toBe(1)
    expect(workers[0]?.job).toMatchObject({ audioUrl: episode.track?.url })
    expect(textsOf(workers[0]).length).toBe(episode.text?.transcript.segments.length)
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0 })
  })

  it('tells how far it has come', () => {
    const { workers } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say({ kind: 'progress', fraction: 0.4 })
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0.4 })
  })

  it('puts the times that were found in place of the estimate, and has main keep them', async () => {
    const { workers, kept } = setup()
    useStore.getState().setEpisode(makeEpisode())
    const count = textsOf(workers[0]).length
    const segments = Array.from({ length: count }, (_, i) => ({
      ...{ spoken: true as const, start: i + 0.25, end: i + 0.75, confidence: 0.9, words: [] },
    }))
    workers[0]?.say({ kind: 'aligned', spoken: { language: 'en' }, alignment: { segments, belongs: true } })
    await settled()
    expect(useStore.getState().refining).toEqual({ state: 'done' })
    expect(useStore.getState().episode?.timeline?.cues[1]).toMatchObject({ source: 'aligned', start: 1.25 })
    expect(kept).toEqual([[makeEpisode().id, useStore.getState().episode?.timeline]])
    expect(workers[0]?.isTerminated).toBe(true)
  })

  it('keeps the estimate when the text is not what is spoken, and when the work fails', async () => {
    for (const message of [
      { kind: 'aligned', spoken: { language: 'en' }, alignment: { segments: [], belongs: false } },
      { kind: 'failed', detail: 'no audio that can be decoded' },
    ] as const satisfies AlignMessage[]) {
      const { workers, session } = setup()
      const episode = makeEpisode()
      useStore.getState().setEpisode(episode)
      workers.at(-1)?.say(message)
      await settled()
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
    expect(workers[2]?.job?.sides.map(({ language }) => language)).toEqual(['zh-Hans'])
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

  it('lets the audio decide between the sides while the spoken one is a guess, and takes the listener at his word', () => {
    const languagesFor = (spoken: SpokenSide) => {
      const { workers, session } = setup()
      useStore.getState().setEpisode({ ...makeEpisode(), spoken })
      session.dispose()
      const { sides = [], turns } = workers.at(-1)?.job ?? {}
      return [...sides.map(({ language }) => language), ...(turns ? [turns] : [])]
    }
    expect(languagesFor({ language: 'zh-Hans', because: 'order' })).toEqual(['zh-Hans', 'en'])
    expect(languagesFor({ language: 'zh-Hans', because: 'chosen' })).toEqual(['zh-Hans'])
    expect(languagesFor({ language: 'zh-Hans', because: 'audio' })).toEqual(['zh-Hans'])
    const both = ['en', 'zh-Hans']
    expect(languagesFor({ language: 'en', also: 'zh-Hans', because: 'chosen' })).toEqual([...both, 'in any order'])
    expect(languagesFor({ language: 'en', also: 'zh-Hans', because: 'audio' })).toEqual([...both, 'in this order'])
  })

  it('has the lines timed anew when the audio speaks another side than the one guessed, without beginning anew', async () => {
    const { workers, kept, retimed } = setup()
    useStore.getState().setEpisode(makeEpisode())
    const segments = makeEpisode().timeline!.cues.map((_, i) => ({ ...found, start: i, end: i + 0.5 }))
    workers[0]?.say({ kind: 'aligned', spoken: { language: 'zh-Hans' }, alignment: { segments, belongs: true } })
    await settled()
    expect(retimed).toEqual([[makeEpisode().id, { language: 'zh-Hans' }, 'audio']])
    const { episode, refining } = useStore.getState()
    expect(episode?.spoken).toEqual({ language: 'zh-Hans', because: 'audio' })
    expect(episode?.timeline).toMatchObject({ spoken: 'zh-Hans', cues: [{ source: 'aligned', start: 0 }, {}, {}, {}] })
    expect(kept).toEqual([[makeEpisode().id, episode?.timeline]])
    expect(refining).toEqual({ state: 'done' })
    expect(workers.length).toBe(1)
  })

  it('keeps two languages chosen when they are spoken in the other order', async () => {
    const { workers, retimed } = setup()
    const spoken = { language: 'en', also: 'zh-Hans', because: 'chosen' } as const
    useStore.getState().setEpisode({ ...makeEpisode(), spoken })
    const heard = { language: 'zh-Hans', also: 'en' }
    workers[0]?.say({ kind: 'aligned', spoken: heard, alignment: { segments: [], belongs: true } })
    await settled()
    expect(retimed).toEqual([[makeEpisode().id, heard, 'chosen']])
  })

  it('forgets what was heard in an episode that is no longer open', async () => {
    const { workers } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say({ kind: 'aligned', spoken: { language: 'zh-Hans' }, alignment: { segments: [], belongs: true } })
    const next = makeEpisode('lighthouse')
    useStore.getState().setEpisode(next)
    await settled()
    expect(useStore.getState().episode).toBe(next)
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0 })
  })

  it('rests while audio or text is missing', () => {
    const { workers } = setup()
    useStore.getState().setEpisode({ ...makeEpisode(), track: null, timeline: null })
    expect(workers).toEqual([])
    expect(useStore.getState().refining).toEqual({ state: 'idle' })
  })
})

describe('while the work goes on', () => {
  const stretch = { start: 0, end: 60 }
  const segments: readonly StretchSegment[] = [
    { heard: 'yes', start: 3, end: 8, confidence: 0.9, words: [], startsBefore: false, endsAfter: false },
    ...makeTimeline()
      .cues.slice(1)
      .map(() => ({ heard: 'unknown' as const })),
  ]
  const partial = (language: string): AlignMessage => ({ kind: 'partial', spoken: { language }, stretch, segments })

  it('shows what is known of the stretch being heard, and still calls the rest an estimate', async () => {
    const { workers, kept } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say(partial('en'))
    await settled()
    const { episode, refining } = useStore.getState()
    expect(episode?.timeline?.cues.map(({ source }) => source)).toEqual([
      'aligned',
      ...makeTimeline()
        .cues.slice(1)
        .map(({ source }) => source),
    ])
    expect(episode?.timeline?.cues[0]).toMatchObject({ start: 3, end: 8, confidence: 0.9 })
    expect(refining.state).toBe('running')
    expect(kept).toEqual([])
  })

  it('shows the lines of the other language as soon as a stretch tells that it is spoken', async () => {
    const { workers, retimed } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say(partial('zh-Hans'))
    workers[0]?.say(partial('zh-Hans'))
    await settled()
    expect(retimed).toEqual([[makeEpisode().id, { language: 'zh-Hans' }, 'audio']])
    expect(useStore.getState().episode?.timeline).toMatchObject({ spoken: 'zh-Hans', cues: [{ start: 3 }, {}, {}, {}] })
    expect(workers.length).toBe(1)
  })

  it('gives the estimate back when the text turns out not to be what is spoken', async () => {
    const { workers } = setup()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    workers[0]?.say(partial('en'))
    workers[0]?.say({ kind: 'aligned', spoken: { language: 'en' }, alignment: { segments: [], belongs: false } })
    await settled()
    expect(useStore.getState().episode?.timeline).toBe(episode.timeline)
    expect(useStore.getState().refining).toEqual({ state: 'foreign' })
  })

  it('follows the listener to another place', () => {
    const { workers, place } = setup()
    useStore.getState().setEpisode(makeEpisode())
    expect(workers[0]?.job?.playhead).toBe(0)
    place.now = 31
    useStore.getState().setActiveCue(3)
    expect(workers[0]?.moves).toEqual([31])
  })

  it('can be cancelled, which leaves what is known, and begun anew from the estimate', async () => {
    const { workers, session } = setup()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say(partial('en'))
    await settled()
    session.cancel()
    expect(workers[0]?.isTerminated).toBe(true)
    expect(useStore.getState().refining).toEqual({ state: 'cancelled' })
    expect(useStore.getState().episode?.timeline?.cues[0]?.source).toBe('aligned')
    session.searchAgain()
    expect(workers.length).toBe(2)
    expect(workers[1]?.job?.anchors).toEqual([])
    expect(useStore.getState().refining.state).toBe('running')
  })
})

describe('times of an earlier listening', () => {
  const cuesFrom = (source: (index: number) => CueSource): readonly Cue[] =>
    makeTimeline().cues.map((cue, index) => (cue.source === 'absent' ? cue : { ...cue, source: source(index) }))
  const aligned: Timeline = { ...makeTimeline(), cues: cuesFrom(() => 'aligned') }

  it('are taken instead of doing the work again, also those of another side than was guessed', async () => {
    const spoken = { language: 'zh-Hans', because: 'chosen' } as const
    const timeline = { ...aligned, spoken: 'zh-Hans' }
    const { workers, asked, kept } = setup(async () => ({ timeline, spoken, isFinished: true }))
    useStore.getState().setEpisode(makeEpisode())
    await vi.waitUntil(() => useStore.getState().refining.state === 'done')
    expect(useStore.getState().episode).toMatchObject({ timeline, spoken })
    expect(asked).toEqual([makeEpisode().id])
    expect(workers).toEqual([])
    expect(kept).toEqual([])
  })

  it('that came too late end the work that was begun', async () => {
    const { answered, answer } = later()
    const { workers } = setup(() => answered)
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    await vi.waitUntil(() => workers.length === 1, { timeout: 4500 })
    if (!episode.spoken) throw new Error('the episode has no spoken side')
    answer({ timeline: aligned, spoken: episode.spoken, isFinished: true })
    await vi.waitUntil(() => useStore.getState().refining.state === 'done')
    expect(workers[0]?.isTerminated).toBe(true)
    expect(useStore.getState().episode?.timeline).toBe(aligned)
  })

  it('of which only what the listener fixed is left: that is a hard limit for finding the rest', async () => {
    const cues = cuesFrom((index) => (index === 2 ? 'anchored' : 'estimated'))
    const spoken = { language: 'en', because: 'order' } as const
    const { workers } = setup(async () => ({ timeline: { ...aligned, cues }, spoken, isFinished: false }))
    useStore.getState().setEpisode(makeEpisode())
    await vi.waitUntil(() => workers.length === 1)
    expect(workers[0]?.job?.anchors).toEqual([{ segment: 2, start: 20 }])
    expect(useStore.getState().episode?.timeline?.cues).toEqual(cues)
  })

  it('are asked for once an episode, and not for one that was closed meanwhile', async () => {
    const { answered, answer } = later()
    const { asked, workers } = setup((id) => (id === 'harbour-episode' ? answered : Promise.resolve(null)))
    useStore.getState().setEpisode(makeEpisode())
    const other = { ...makeEpisode(), id: 'another-episode' }
    useStore.getState().setEpisode(other)
    answer({ timeline: aligned, spoken: { language: 'en', because: 'order' }, isFinished: true })
    await vi.waitUntil(() => workers.length === 1)
    expect(asked).toEqual(['harbour-episode', 'another-episode'])
    expect(useStore.getState().episode?.timeline).toBe(other.timeline)
  })
})

function later() {
  let answer: (recalled: RecalledTimeline) => void = () => {}
  const answered = new Promise<RecalledTimeline>((resolve) => {
    answer = resolve
  })
  return { answered, answer }
}

const found = { spoken: true as const, confidence: 0.9, words: [] }

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** The text of the best guess. */
function textsOf(worker: FakeWorker | undefined): readonly string[] {
  return worker?.job?.sides[0]?.texts ?? []
}

interface FakeWorker extends AlignWorker {
  job: AlignJob | null
  isTerminated: boolean
  readonly moves: number[]
  say(message: AlignMessage): void
}

function setup(recall?: AskKept) {
  const asked: string[] = []
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
  const ask = recall && {
    recall: (id: string) => {
      asked.push(id)
      return recall(id)
    },
  }
  const retimed: unknown[] = []
  const retime: Retime = async (...asked) => {
    retimed.push(asked)
    const [, spoken, because] = asked
    return ok({
      timeline: { ...makeTimeline(40, spoken.language), ...spoken, spoken: spoken.language },
      spoken: { ...spoken, because },
    })
  }
  const session = createRefineSession({ store: useStore, startWorker, keep, retime, playhead: () => place.now, ...ask })
  onTestFinished(session.dispose)
  return { workers, session, kept, asked, retimed, place }
}
