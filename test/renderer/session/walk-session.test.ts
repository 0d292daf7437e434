import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createTimeSession } from '../../../renderer/session/time-session'
import { createWalkSession } from '../../../renderer/session/walk-session'
import { useStore } from '../../../renderer/store'
import type { Cue } from '../../../shared/model/timeline'
import { startEditSession } from '../../support/edit-session'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode, makeTimeline } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

/** Four lines of ten seconds; as sure as listed. */
async function setup(confidences: readonly number[]) {
  const { edits } = startEditSession()
  const { player } = fakePlayer()
  const times = createTimeSession({ store: useStore, player, edits, after: () => () => {} })
  const walk = createWalkSession({ store: useStore, player, times })
  onTestFinished(walk.dispose)
  const { cues, ...rest } = makeTimeline()
  const timeline = {
    ...rest,
    cues: cues.map((cue, i): Cue => ({ ...cue, source: 'aligned', confidence: confidences[i]! }) as Cue),
  }
  useStore.getState().setEpisode(makeEpisode('harbour', { timeline }))
  await settled()
  return { walk, times, edits }
}
const at = () => useStore.getState().walk
const said = () => useStore.getState().quiet?.words

describe('the way through the doubtful places', () => {
  it('begins with the worst, which is played over and over from a little before', async () => {
    const { walk } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    expect(at()).toMatchObject({ line: 2, left: 2 })
    expect(useStore.getState().loop).toEqual({ start: 18, end: 26 })
  })

  it('goes on when one is said to be right, and ends with praise when none is left', async () => {
    const { walk } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    walk.confirm()
    expect(at()).toMatchObject({ line: 0, solved: [2], left: 1 })
    expect(useStore.getState().fixed.anchors).toEqual([{ segment: 2, start: 20 }])
    walk.confirm()
    expect(at()).toBeNull()
    expect(said()).toBe('walkAllDone')
    expect(useStore.getState().loop).toBeNull()
  })

  it('goes on past what nobody knows, back to it, and says in the end what remains', async () => {
    const { walk } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    walk.goOn()
    expect(at()).toMatchObject({ line: 0, seen: [2] })
    walk.goBack()
    expect(at()).toMatchObject({ line: 2, seen: [] })
    walk.goOn()
    walk.confirm()
    expect(at()).toBeNull()
    expect(useStore.getState().quiet).toMatchObject({ words: 'walkSomeDone', facts: { count: 1, left: 1 } })
  })

  it('that leads past everything says that all is still uncertain, and says nothing when it is left half way', async () => {
    const { walk } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    walk.end()
    expect(at()).toBeNull()
    expect(said()).toBeUndefined()
    walk.goOn()
    walk.goOn()
    walk.goOn()
    expect(at()).toBeNull()
    expect(useStore.getState().quiet).toMatchObject({ words: 'walkSomeDone', facts: { count: 0, left: 2 } })
  })

  it('has places taken off it that are set right elsewhere', async () => {
    const { walk, times } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    times.confirm(0)
    expect(at()).toMatchObject({ line: 2, left: 1 })
    walk.confirm()
    expect(at()).toBeNull()
    expect(said()).toBe('walkAllDone')
  })

  it('goes on when the line was fixed in another way, and not at a nudge', async () => {
    const { walk, times } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    times.nudge(2, 0.1)
    expect(at()?.line).toBe(2)
    walk.wasFixed(2)
    expect(at()).toMatchObject({ line: 0, solved: [2] })
  })

  it('goes back to what is taken back', async () => {
    const { walk, edits } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    walk.confirm()
    edits.undo()
    expect(at()).toMatchObject({ line: 2, solved: [], left: 2 })
  })

  it('leaves the place of a line that is not spoken there', async () => {
    const { walk } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    walk.denyPlace()
    expect(useStore.getState().fixed.gaps).toEqual([{ start: 20, end: 30 }])
    expect(at()?.line).toBe(0)
  })

  it('calls nothing certain that is estimated, though it needs no look', async () => {
    const { walk } = await setup([0.9, 0.9, 0.9, 0.9])
    const { episode, setTimeline } = useStore.getState()
    setTimeline(episode!.id, makeTimeline(), episode!.spoken!)
    walk.goOn()
    expect(at()).toBeNull()
    expect(said()).toBe('walkNothing')
  })

  it('is not begun where all is certain, and that is said', async () => {
    const { walk } = await setup([0.9, 0.9, 0.9, 0.9])
    walk.goOn()
    expect(at()).toBeNull()
    expect(said()).toBe('noWeakLine')
  })

  it('says nothing when its end is asked for and nobody walks', async () => {
    const { walk } = await setup([0.9, 0.9, 0.9, 0.9])
    walk.end()
    expect(said()).toBeUndefined()
  })

  it('ends with the episode, and leaves a loop alone that the listener made meanwhile', async () => {
    const { walk } = await setup([0.6, 0.9, 0.2, 0.9])
    walk.goOn()
    useStore.getState().setLoop({ start: 1, end: 2 })
    walk.end()
    expect(useStore.getState().loop).toEqual({ start: 1, end: 2 })
    walk.goOn()
    useStore.getState().setEpisode(makeEpisode('other'))
    expect(at()).toBeNull()
  })
})
