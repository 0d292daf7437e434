import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { Episode } from '../../../shared/model/episode'
import type { Timeline } from '../../../shared/model/timeline'
import { makeEpisode, makeTimeline, makeTrack } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))
const state = () => useStore.getState()

const [original, dub] = [makeTrack('harbour'), makeTrack('dub', { duration: 80 })]
const english = { language: 'en', because: 'audio' } as const
const chinese = { language: 'zh-Hans', because: 'file-name' } as const
/** As the original, twice as slow. */
const slow: Timeline = makeTimeline(80, 'zh-Hans')
const report = {
  isPlaying: true,
  isEnded: false,
  isStalled: false,
  duration: 80,
  speed: 1,
  rate: 1,
  volume: 1,
  isMuted: false,
}

function bilingual(): Episode {
  const episode = makeEpisode()
  const tracks = [
    { track: original, spoken: english, timeline: episode.timeline },
    { track: dub, spoken: chinese, timeline: slow },
  ]
  return { ...episode, track: original, tracks, spoken: english }
}

beforeEach(() => state().setEpisode(bilingual()))

describe('hearing another recording', () => {
  it('takes its times, its language and what its element says, all at once', () => {
    const seen: unknown[] = []
    useStore.subscribe(({ episode, duration }) =>
      seen.push([episode?.track?.key, episode?.timeline?.duration, duration]),
    )
    state().hearTrack(dub.key, report)
    expect(seen).toEqual([[dub.key, 80, 80]])
    expect(state().episode?.spoken).toBe(chinese)
    expect(Object.keys(state().resting)).toEqual([original.key])
  })

  it('and the first again leaves nothing changed', () => {
    const { episode, found, exact } = state()
    state().hearTrack(dub.key, report)
    state().hearTrack(original.key, { ...report, duration: 40 })
    expect(state()).toMatchObject({ episode, found, exact })
  })

  it('leaves what the listener fixed with the recording it was said of', () => {
    state().setFixed({ anchors: [{ segment: 2, start: 23 }], gaps: [], offset: 0.5 })
    state().hearTrack(dub.key, report)
    expect(state().fixed).toEqual({ anchors: [], gaps: [], offset: 0 })
    expect(state().episode?.timeline?.cues[2]).toMatchObject({ source: 'estimated' })
    state().hearTrack(original.key, report)
    expect(state().fixed.anchors).toEqual([{ segment: 2, start: 23 }])
    expect(state().episode?.timeline?.cues[2]).toMatchObject({ start: 23.5 })
  })

  it('has the state of its own search, and gives none of its times where the text is not what it says', () => {
    state().setRefining({ state: 'done' })
    state().setRefining({ state: 'foreign' }, dub.key)
    expect(state().refining.state).toBe('done')
    state().hearTrack(dub.key, report)
    expect(state().refining.state).toBe('foreign')
    expect(state().episode?.timeline).toBeNull()
    state().hearTrack(original.key, report)
    expect(state().refining.state).toBe('done')
    expect(state().episode?.timeline).not.toBeNull()
  })

  it('takes the outline of its sound, and keeps that of the one before', () => {
    state().addPeaks(original.id, 0, new Int8Array(200))
    state().addPeaks(dub.id, 0, new Int8Array(400))
    expect(state().peaks?.trackId).toBe(original.id)
    state().hearTrack(dub.key, report)
    expect(state().peaks?.known).toEqual([{ start: 0, end: 2 }])
    expect(Object.keys(state().otherPeaks)).toEqual([original.id])
  })

  it('loops the same line', () => {
    state().setLoop({ start: 10, end: 20 })
    state().hearTrack(dub.key, report)
    expect(state().loop).toEqual({ start: 20, end: 40 })
  })

  it('of which there is none changes nothing', () => {
    const before = state()
    state().hearTrack('nobody', report)
    expect(state()).toEqual(before)
  })
})

describe('better times', () => {
  it('of a recording that is not heard are its own, and of one that is gone nobody’s', () => {
    const { episode, resting } = state()
    state().setTimeline('harbour-episode', makeTimeline(70, 'zh-Hans'), chinese, dub.key)
    expect(state().episode).toBe(episode)
    expect(state().resting[dub.key]?.found?.duration).toBe(70)
    state().setTimeline('harbour-episode', makeTimeline(90), english, 'gone')
    expect(state().found).toBe(episode?.timeline)
    expect(Object.keys(state().resting)).toEqual(Object.keys(resting))
  })
})

describe('other recordings', () => {
  it('come and go, and the rest stays as it is', () => {
    state().setTimeline('harbour-episode', makeTimeline(70, 'zh-Hans'), chinese, dub.key)
    const third = makeTrack('third')
    const opened = bilingual()
    state().setTracks({ ...opened, tracks: [...opened.tracks, { track: third, spoken: null, timeline: null }] })
    expect(Object.keys(state().resting)).toEqual([dub.key, third.key])
    expect(state().resting[dub.key]?.found?.duration).toBe(70)
    state().setTracks({ ...opened, tracks: opened.tracks.slice(0, 1) })
    expect(state().resting).toEqual({})
    expect(state().episode?.tracks).toHaveLength(1)
  })

  it('that come back have what was put right in them before they went, as everything else that is kept', () => {
    const fixed = { anchors: [{ segment: 1, start: 21 }], gaps: [], offset: 0.3 }
    state().setFixed(fixed, dub.key)
    const opened = bilingual()
    state().setTracks({ ...opened, tracks: opened.tracks.slice(0, 1) })
    expect(state().episode?.edits?.tracks[dub.key]).toEqual(fixed)
    state().setTracks(opened)
    expect(state().resting[dub.key]?.fixed).toEqual(fixed)
  })
})
