import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { AlignMessage } from '../../../renderer/workers/align-messages'
import type { StretchSegment } from '../../../shared/align/align-stretch'
import { makeEpisode, makeTimeline } from '../../support/make-episode'
import { refineSession, settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

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
    const { workers, kept } = refineSession()
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
    const { workers, retimed } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say(partial('zh-Hans'))
    workers[0]?.say(partial('zh-Hans'))
    await settled()
    expect(retimed).toEqual([[makeEpisode().id, { language: 'zh-Hans' }, 'audio']])
    expect(useStore.getState().episode?.timeline).toMatchObject({ spoken: 'zh-Hans', cues: [{ start: 3 }, {}, {}, {}] })
    expect(workers.length).toBe(1)
  })

  it('gives the estimate back when the text turns out not to be what is spoken', async () => {
    const { workers } = refineSession()
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    workers[0]?.say(partial('en'))
    workers[0]?.say({ kind: 'aligned', spoken: { language: 'en' }, alignment: { segments: [], belongs: false } })
    await settled()
    expect(useStore.getState().found).toBe(episode.timeline)
    expect(useStore.getState().refining).toEqual({ state: 'foreign' })
  })

  it('follows the listener to another place', () => {
    const { workers, place } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    expect(workers[0]?.job).toMatchObject({ playhead: 0, estimate: [0, 10, 20, 30] })
    place.now = 31
    useStore.getState().setActiveCue(3)
    expect(workers[0]?.moves).toEqual([31])
  })

  it('can be cancelled, which leaves what is known, and begun anew from the estimate', async () => {
    const { workers, session } = refineSession()
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

  it('leaves no trace of a stretch where the search of the whole says otherwise', async () => {
    const { workers } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say(partial('en'))
    const segments = makeTimeline().cues.map((_, i) => ({
      ...{ spoken: true as const, start: 10 * i, end: 10 * i + 5, confidence: 0.9, words: [] },
    }))
    workers[0]?.say({ kind: 'aligned', spoken: { language: 'en' }, alignment: { segments, belongs: true } })
    await settled()
    expect(useStore.getState().episode?.timeline?.cues[0]).toMatchObject({ start: 0, source: 'aligned' })
  })

  it('is told whether the player needs the machine, from the beginning on', () => {
    const { workers } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    useStore.getState().reportPlayer({ isPlaying: true })
    useStore.getState().reportPlayer({ isPlaying: false })
    expect(workers[0]?.shares).toEqual([false, true, false])
  })

  it('can be begun anew after a failure, but not while it goes on', () => {
    const { workers, session } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    session.searchAgain()
    expect(workers).toHaveLength(1)
    workers[0]?.onerror?.({ message: 'out of memory' })
    expect(useStore.getState().refining).toEqual({ state: 'failed' })
    session.searchAgain()
    expect(workers).toHaveLength(2)
  })

  it('has the outline of the sound for those who draw it', () => {
    const { workers } = refineSession()
    useStore.getState().setEpisode(makeEpisode())
    workers[0]?.say({ kind: 'peaks', from: 1, peaks: new Int8Array(200).fill(9) })
    expect(useStore.getState().peaks).toMatchObject({ trackId: 'harbour-track', known: [{ start: 1, end: 2 }] })
  })
})
