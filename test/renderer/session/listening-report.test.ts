import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportListening } from '../../../renderer/session/listening-report'
import { useStore } from '../../../renderer/store'
import type { Listening } from '../../../shared/model/listening'
import type { Timeline } from '../../../shared/model/timeline'
import { sentenceTimes } from '../../../shared/timeline/sentence-times'
import { makeEpisode, makeTimeline } from '../../support/make-episode'

describe('what main is told of the listening', () => {
  let told: Listening[]
  let stop = () => {}
  let time: number
  let asked: number
  let pass: (to: number) => void
  const last = () => told.at(-1)

  beforeEach(() => {
    useStore.setState(useStore.getInitialState(), true)
    told = []
    time = 0
    asked = 0
    stop = reportListening({
      store: useStore,
      clock: {
        now: () => time,
        subscribe: (listener) => {
          pass = (to) => {
            time = to
            listener(to)
          }
          listener(time)
          return () => {}
        },
      },
      tell: (listening) => told.push(listening),
      loadSentences: async () => {
        asked++
        return sentenceTimes
      },
    })
  })

  afterEach(() => stop())

  it('begins with silence', () => {
    expect(told).toEqual([{ isPlaying: false, segment: null, isInGap: false, aligned: null }])
  })

  it('is the line being spoken, as soon as there are times', () => {
    useStore.getState().setActiveCue(2)
    expect(last()?.segment).toBeNull()
    useStore.setState({ episode: makeEpisode() })
    expect(last()?.segment).toBe(2)
    useStore.getState().setActiveCue(2, true)
    expect(last()?.isInGap).toBe(true)
  })

  it('goes on playing through the silence of a drill', () => {
    useStore.setState(({ drill }) => ({ isPlaying: false, drill: { ...drill, phase: 'waiting' } }))
    expect(last()?.isPlaying).toBe(true)
  })

  it('is a word per percent while times are searched, however often the search tells', () => {
    const before = told.length
    for (let i = 0; i <= 1000; i++) useStore.getState().setRefining({ state: 'running', fraction: i / 1000 })
    expect(told.length - before).toBe(101)
    useStore.getState().setRefining({ state: 'done' })
    expect(last()?.aligned).toBeNull()
  })

  it('says nothing where nothing of it changed', () => {
    useStore.getState().setSheet('palette')
    expect(told).toHaveLength(1)
  })

  it('says of a line with estimated times that they are', () => {
    useStore.setState({ episode: makeEpisode() })
    useStore.getState().setActiveCue(1)
    expect(last()?.isEstimated).toBe(true)
    useStore.setState({ episode: makeEpisode('harbour', { timeline: withWords }) })
    expect(last()).not.toHaveProperty('isEstimated')
  })

  describe('of a line of several sentences', () => {
    beforeEach(() => {
      useStore.setState({ episode: makeEpisode('harbour', { timeline: withWords, text: twoSentences }) })
      useStore.getState().setActiveCue(0)
    })
    const change = (showsOverlay: boolean) =>
      useStore.getState().setSettings({ ...useStore.getState().settings, showsOverlay })

    it('is told the sentence that is being said, once a sentence', async () => {
      change(true)
      await Promise.resolve()
      pass(0.5)
      expect(last()?.sentence).toBe(0)
      const before = told.length
      for (const at of [1, 2, 3, 4.9]) pass(at)
      expect(told).toHaveLength(before)
      pass(5)
      pass(7)
      expect(last()?.sentence).toBe(11)
      expect(told).toHaveLength(before + 1)
    })

    it('is told none, and loads nothing, while nobody shows it', () => {
      pass(5)
      expect(last()).not.toHaveProperty('sentence')
      expect(asked).toBe(0)
    })
  })
})

/** "It rained." from 0 to 5, "We left." from 5 to 10. */
const words = [
  { from: 0, to: 2, start: 0, end: 1 },
  { from: 3, to: 9, start: 1, end: 4 },
  { from: 11, to: 13, start: 5, end: 6 },
  { from: 14, to: 18, start: 6, end: 9 },
]
const withWords: Timeline = {
  ...makeTimeline(),
  cues: makeTimeline().cues.map((cue) => ({ ...cue, source: 'aligned', words })) as Timeline['cues'],
}
const twoSentences = {
  fileName: 'rain.txt',
  transcript: {
    languages: ['en', 'zh-Hans'],
    segments: [{ texts: { en: 'It rained. We left.', 'zh-Hans': '下雨了。我们走了。' }, line: 1 }],
    notes: [],
  },
  problems: [],
}
