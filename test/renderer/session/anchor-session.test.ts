import { afterEach, describe, expect, it } from 'vitest'
import { createAnchorSession } from '../../../renderer/session/anchor-session'
import { useStore } from '../../../renderer/store'
import { startEditSession } from '../../support/edit-session'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode, makeTimeline } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

/** Four lines of ten seconds, estimated. */
async function setup(changes: Parameters<typeof makeEpisode>[1] = {}) {
  const { edits, kept } = startEditSession()
  const { player, at } = fakePlayer()
  const session = createAnchorSession({ store: useStore, player, edits })
  useStore.getState().setEpisode(makeEpisode('harbour', changes))
  await settled()
  return { session, edits, kept: kept.times, at }
}

const cue = (segment: number) => useStore.getState().episode?.timeline?.cues[segment]
const said = () => useStore.getState().quiet

describe('a line that starts now', () => {
  it('is fixed at the playhead, takes the estimated lines along, and it is said', async () => {
    const { session, at } = await setup()
    at(23.4567)
    session.startsNow(2)
    expect(cue(2)).toMatchObject({ source: 'anchored', start: 23.457 })
    expect(cue(1)).not.toMatchObject({ start: 10 })
    expect(said()).toMatchObject({
      words: 'did',
      deed: { what: 'startsAt', facts: { line: 3, time: '0:23.4' } },
      offers: 'undo',
    })
  })

  it('is kept at once, unfinished as long as the others are searched for, and again when they are found', async () => {
    const { session, kept, at } = await setup()
    useStore.getState().setRefining({ state: 'running', fraction: 0.2 })
    at(23)
    session.startsNow(2)
    await settled()
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({ isFinished: false, timeline: { cues: { 2: { source: 'anchored', start: 23 } } } })
    useStore.getState().setRefining({ state: 'done' })
    await settled()
    expect(kept.map(({ isFinished }) => isFinished)).toEqual([false, true])
  })

  it('is kept for the side that is chosen afterwards, too', async () => {
    const { session, kept, at } = await setup()
    at(23)
    session.startsNow(2)
    await settled()
    const other = { ...makeTimeline(), spoken: 'zh-Hans' }
    useStore.getState().setTimeline('harbour-episode', other, { language: 'zh-Hans', because: 'chosen' })
    await settled()
    expect(kept.at(-1)).toMatchObject({
      timeline: { spoken: 'zh-Hans', cues: { 2: { source: 'anchored', start: 23 } } },
    })
  })

  it('where nothing was fixed, nothing is kept', async () => {
    const { kept } = await setup()
    useStore.getState().setRefining({ state: 'done' })
    useStore.getState().setTimeline('harbour-episode', makeTimeline(), { language: 'en', because: 'chosen' })
    await settled()
    expect(kept).toEqual([])
  })

  it('taken back, is where it was before, and can be done again', async () => {
    const { session, edits, at } = await setup()
    const before = cue(2)
    at(23)
    session.startsNow(2)
    at(26)
    session.startsNow(2)
    edits.undo()
    expect(cue(2)).toMatchObject({ source: 'anchored', start: 23 })
    edits.undo()
    expect(cue(2)).toEqual(before)
    expect(said()).toMatchObject({ words: 'undid', deed: { what: 'startsAt' }, offers: 'redo' })
    edits.redo()
    edits.redo()
    expect(cue(2)).toMatchObject({ start: 26 })
  })

  it('never moves another fixed line: it is said which one is in its way', async () => {
    const { session, at } = await setup()
    at(15)
    session.startsNow(1)
    const before = useStore.getState().episode
    at(12)
    session.startsNow(3)
    expect(useStore.getState().episode).toBe(before)
    const facts = { line: 4, time: '0:12.0', other: 2, otherTime: '0:15.0' }
    expect(said()).toEqual({ words: 'cannotStart', facts })
  })

  it('is set free again, also one that was fixed at an earlier listening', async () => {
    const { timeline } = makeEpisode()
    const cues = (timeline?.cues ?? []).map((each, i) =>
      i === 2 ? ({ ...each, source: 'anchored' } as typeof each) : each,
    )
    const { session, edits } = await setup({ timeline: timeline && { ...timeline, cues } })
    expect(cue(2)?.source).toBe('anchored')
    session.freeStart(2)
    expect(cue(2)?.source).toBe('estimated')
    edits.undo()
    expect(cue(2)?.source).toBe('anchored')
  })

  it('needs audio to start in', async () => {
    const { session } = await setup({ timeline: null, track: null })
    session.startsNow(1)
    expect(said()).toMatchObject({ words: 'noTimes' })
  })
})
