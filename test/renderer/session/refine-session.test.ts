import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { AlignMessage } from '../../../renderer/workers/align-messages'
import type { SpokenSide } from '../../../shared/model/episode'
import { makeEpisode } from '../../support/make-episode'
import { type FakeWorker, refineSession, settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

describe('refining the open episode', () => {
  it('starts by itself with the texts that may be spoken and the audio by its id', () => {
    const { workers } = refineSession()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    expect(workers.length).toBe(1)
    expect(workers[0]?.job).toMatchObject({ audioUrl: episode.track?.url })
    expect(textsOf(workers[0]).length).toBe(episode.text?.transcript.segments.length)
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0 })
  })

  it('tells how far it has come', () => {
    const { workers } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say({ kind: 'progress', fraction: 0.4 })
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0.4 })
    workers[0]?.say({ kind: 'progress', fraction: 0.5, remaining: 12 })
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0.5, remaining: 12 })
  })

  it('puts the times that were found in place of the estimate, and has main keep them', async () => {
    const { workers, kept } = refineSession()
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
      const { workers, session } = refineSession()
      const episode = makeEpisode(message.kind)
      useStore.getState().setEpisode(episode)
      workers.at(-1)?.say(message)
      await settled()
      expect(useStore.getState().found).toBe(episode.timeline)
      expect(useStore.getState().refining.state).toBe(message.kind === 'failed' ? 'failed' : 'foreign')
      session.dispose()
    }
  })

  it('ends for the episode before when another is opened, and for the old side when the spoken side changes', () => {
    const { workers } = refineSession()
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
    const { workers } = refineSession()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    const { timeline, spoken } = episode
    if (!timeline || !spoken) throw new Error('the episode has no timeline')
    useStore.getState().setTimeline(episode.id, { ...timeline, duration: timeline.duration + 1 }, spoken)
    expect(workers.length).toBe(1)
  })

  it('lets the audio decide between the sides while the spoken one is a guess, and takes the listener at his word', () => {
    const languagesFor = (spoken: SpokenSide) => {
      const { workers, session } = refineSession()
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
    const { workers, kept, retimed } = refineSession()
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
    const { workers, retimed } = refineSession()
    const spoken = { language: 'en', also: 'zh-Hans', because: 'chosen' } as const
    useStore.getState().setEpisode({ ...makeEpisode(), spoken })
    const heard = { language: 'zh-Hans', also: 'en' }
    workers[0]?.say({ kind: 'aligned', spoken: heard, alignment: { segments: [], belongs: true } })
    await settled()
    expect(retimed).toEqual([[makeEpisode().id, heard, 'chosen']])
  })

  it('forgets what was heard in an episode that is no longer open', async () => {
    const { workers } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say({ kind: 'aligned', spoken: { language: 'zh-Hans' }, alignment: { segments: [], belongs: true } })
    const next = makeEpisode('lighthouse')
    useStore.getState().setEpisode(next)
    await settled()
    expect(useStore.getState().episode).toBe(next)
    expect(useStore.getState().refining).toEqual({ state: 'running', fraction: 0 })
  })

  it('rests while audio or text is missing', () => {
    const { workers } = refineSession()
    useStore.getState().setEpisode({ ...makeEpisode(), track: null, timeline: null })
    expect(workers).toEqual([])
    expect(useStore.getState().refining).toEqual({ state: 'idle' })
  })
})

const found = { spoken: true as const, confidence: 0.9, words: [] }

/** The text of the best guess. */
function textsOf(worker: FakeWorker | undefined): readonly string[] {
  return worker?.job?.sides[0]?.texts ?? []
}

describe('a line that the listener fixes while times are being found', () => {
  it('is told to those who search, stays where it is in what they find, and can still be taken back', async () => {
    const { workers } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    useStore.getState().setAnchors([{ segment: 2, start: 23 }])
    expect(workers[0]?.fixed).toEqual([[{ segment: 2, start: 23 }]])
    const segments = [0, 10, 20, 30].map((start) => ({
      spoken: true as const,
      start,
      end: start + 9,
      confidence: 0.9,
      words: [],
    }))
    workers[0]?.say({
      kind: 'aligned',
      spoken: { language: 'en' },
      alignment: { belongs: true, segments },
    })
    await settled()
    const cueAt = (segment: number) => useStore.getState().episode?.timeline?.cues[segment]
    expect(cueAt(2)).toMatchObject({ source: 'anchored', start: 23 })
    expect(cueAt(3)).toMatchObject({ source: 'aligned', start: 30 })
    useStore.getState().setAnchors([])
    expect(cueAt(2)).toMatchObject({ source: 'aligned', start: 20 })
  })
})
