import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createRefitTracks } from '../../../renderer/session/refit-tracks'
import { useStore } from '../../../renderer/store'
import { unheardIndices } from '../../../renderer/store/unheard-slice'
import type { AlignMessage } from '../../../renderer/workers/align-messages'
import type { StretchSegment } from '../../../shared/align/align-stretch'
import type { Segment } from '../../../shared/model/transcript'
import { startEditSession } from '../../support/edit-session'
import { makeEpisode, makeTimeline, makeTrack, segments } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))
const state = () => useStore.getState()

type Heard = Extract<AlignMessage, { kind: 'partial' }>

/** An original and a dub, both searched to the end. */
async function setup() {
  const hearings: { url: string; end: (heard: Heard | null) => void; isStopped: boolean }[] = []
  let timers: (() => void)[] = []
  const kept: [string, readonly number[]][] = []
  const { edits, kept: handed } = startEditSession()
  const session = createRefitTracks({
    store: useStore,
    hear: ({ job }, end) => {
      const hearing = { url: job.audioUrl, end, isStopped: false }
      hearings.push(hearing)
      return () => {
        hearing.isStopped = true
      }
    },
    after: (_, then) => {
      timers.push(then)
      return () => {
        timers = timers.filter((each) => each !== then)
      }
    },
    keep: (_, __, key) => kept.push([key, unheardIndices(state(), key)]),
  })
  onTestFinished(session.dispose)
  const spoken = { language: 'zh-Hans', because: 'audio' } as const
  const dub = { track: makeTrack('dub'), spoken, timeline: makeTimeline(40, 'zh-Hans') }
  state().setEpisode(makeEpisode('harbour', { tracks: [...makeEpisode().tracks, dub] }))
  await settled()
  for (const key of ['harbour-track', 'dub-track']) state().setRefining({ state: 'done' }, key)
  const wait = () => {
    for (const then of timers.splice(0)) then()
  }
  return { edits, hearings, kept, handed, wait }
}

const written: Segment = {
  ...segments[1]!,
  texts: { en: 'We ran down to the old harbour.', 'zh-Hans': '我们跑到了旧港口。' },
}
const writeAnew = {
  what: 'corrected',
  changes: [{ kind: 'segments', at: 1, removed: [segments[1]!], added: [written] }],
} as const
const heard = (start: number, language: string): Heard => ({
  ...{ kind: 'partial', spoken: { language }, stretch: { start: 0, end: 40 } },
  segments: segments.map(
    (_, i): StretchSegment =>
      i === 1
        ? { heard: 'yes', start, end: start + 5, confidence: 0.9, words: [], startsBefore: false, endsAfter: false }
        : { heard: 'unknown' },
  ),
})
const dubCue = () => state().resting['dub-track']?.found?.cues[1]

describe('a line that says something else', () => {
  it('is heard again in every recording, in turn, the one that is heard first', async () => {
    const { edits, hearings, kept, wait } = await setup()
    edits.act(writeAnew)
    wait()
    expect(hearings.map(({ url }) => url)).toEqual(['media://track/harbour'])
    hearings[0]?.end(heard(12, 'en'))
    expect(hearings.map(({ url }) => url)).toEqual(['media://track/harbour', 'media://track/dub'])
    hearings[1]?.end(heard(14, 'zh-Hans'))
    expect(state().episode?.timeline?.cues[1]).toMatchObject({ source: 'aligned', start: 12 })
    expect(dubCue()).toMatchObject({ source: 'aligned', start: 14 })
    expect(kept).toEqual([
      ['harbour-track', []],
      ['dub-track', []],
    ])
  })

  it('is kept as one that nobody heard, until it was', async () => {
    const { edits, handed, hearings, wait } = await setup()
    edits.act(writeAnew)
    await settled()
    const unheard = () => handed.times.map(({ key, unheard: lines }) => [key, lines])
    expect(unheard()).toEqual([
      ['harbour-track', [1]],
      ['dub-track', [1]],
    ])
    wait()
    expect(hearings).toHaveLength(1)
  })

  it('is heard where times of earlier say that it was not', async () => {
    const { hearings, wait } = await setup()
    wait()
    expect(hearings).toHaveLength(0)
    state().setUnheardLines('dub-track', new Set([segments[1]!]))
    wait()
    expect(hearings.map(({ url }) => url)).toEqual(['media://track/dub'])
  })

  it('is heard no more once another episode is open', async () => {
    const { edits, hearings, wait } = await setup()
    edits.act(writeAnew)
    wait()
    state().setEpisode(makeEpisode('lighthouse'))
    expect(hearings.map(({ isStopped }) => isStopped)).toEqual([true])
    expect([state().hearing, state().unheardLines]).toEqual([[], {}])
    wait()
    expect(hearings).toHaveLength(1)
  })
})
