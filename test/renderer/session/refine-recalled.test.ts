import { afterEach, describe, expect, it, vi } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { Cue, CueSource, Timeline } from '../../../shared/model/timeline'
import { makeEpisode, makeTimeline } from '../../support/make-episode'
import { refineSession } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

describe('times of an earlier listening', () => {
  const cuesFrom = (source: (index: number) => CueSource): readonly Cue[] =>
    makeTimeline().cues.map((cue, index) => (cue.source === 'absent' ? cue : { ...cue, source: source(index) }))
  const aligned: Timeline = { ...makeTimeline(), cues: cuesFrom(() => 'aligned') }

  it('are taken instead of doing the work again, also those of another side than was guessed', async () => {
    const spoken = { language: 'zh-Hans', because: 'chosen' } as const
    const timeline = { ...aligned, spoken: 'zh-Hans' }
    const { workers, asked, kept } = refineSession(async () => ({ timeline, spoken, isFinished: true }))
    useStore.getState().setEpisode(makeEpisode())
    await vi.waitUntil(() => useStore.getState().refining.state === 'done')
    expect(useStore.getState().episode).toMatchObject({ timeline, spoken })
    expect(asked).toEqual([makeEpisode().id])
    expect(workers).toEqual([])
    expect(kept).toEqual([])
  })

  it('that came too late end the work that was begun', async () => {
    const { answered, answer } = later()
    const { workers } = refineSession(() => answered)
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
    const { workers } = refineSession(async () => ({ timeline: { ...aligned, cues }, spoken, isFinished: false }))
    useStore.getState().setEpisode(makeEpisode())
    await vi.waitUntil(() => workers.length === 1)
    expect(workers[0]?.job?.anchors).toEqual([{ segment: 2, start: 20 }])
    expect(useStore.getState().episode?.timeline?.cues).toEqual(cues)
  })

  it('are asked for once an episode, and not for one that was closed meanwhile', async () => {
    const { answered, answer } = later()
    const { asked, workers } = refineSession((id) => (id === 'harbour-episode' ? answered : Promise.resolve(null)))
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
