import { afterEach, describe, expect, it } from 'vitest'
import { createTimeSession } from '../../../renderer/session/time-session'
import { useStore } from '../../../renderer/store'
import { startEditSession } from '../../support/edit-session'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

/** Four lines of ten seconds, estimated. `rest` is the pause after which steps are no longer one. */
async function setup(changes: Parameters<typeof makeEpisode>[1] = {}) {
  const { edits, kept } = startEditSession()
  const { player, at } = fakePlayer()
  const timers: (() => void)[] = []
  const after = (_: number, then: () => void) => {
    timers.push(then)
    return () => {
      const place = timers.indexOf(then)
      if (place >= 0) timers.splice(place, 1)
    }
  }
  const times = createTimeSession({ store: useStore, player, edits, after })
  useStore.getState().setEpisode(makeEpisode('harbour', changes))
  await settled()
  return {
    times,
    edits,
    kept,
    at,
    rest: () => {
      for (const then of timers.splice(0)) then()
    },
  }
}

const cue = (segment: number) => useStore.getState().episode?.timeline?.cues[segment]
const said = () => useStore.getState().quiet
const fixed = () => useStore.getState().fixed

describe('a nudge', () => {
  it('moves the start of a line and fixes it; nudges in a row are taken back in one go', async () => {
    const { times, edits, rest } = await setup()
    const before = cue(1)
    times.nudge(1, 0.1)
    times.nudge(1, 0.1)
    times.nudge(1, 0.1)
    expect(cue(1)).toMatchObject({ source: 'anchored', start: 10.3 })
    rest()
    times.nudge(1, -0.1)
    expect(cue(1)).toMatchObject({ start: 10.2 })
    edits.undo()
    expect(cue(1)).toMatchObject({ start: 10.3 })
    edits.undo()
    expect(cue(1)).toEqual(before)
    edits.undo()
    expect(said()).toMatchObject({ words: 'nothingToUndo' })
  })

  it('of another line is a deed of its own, and so is one after something else was done', async () => {
    const { times, edits } = await setup()
    times.nudge(1, 0.1)
    times.nudge(2, 0.1)
    times.offset(0.05)
    const before = cue(2)
    times.nudge(2, 0.1)
    expect(cue(2)).not.toEqual(before)
    edits.undo()
    expect(cue(2)).toEqual(before)
    edits.undo()
    edits.undo()
    expect(fixed().anchors).toEqual([{ segment: 1, start: 10.1 }])
  })

  it('later than the voice, still means the line, until the voice goes elsewhere', async () => {
    const { times, at } = await setup()
    at(10)
    expect(times.nudgedLine()).toBeNull()
    times.nudge(1, 0.2)
    expect(times.nudgedLine()).toBe(1)
    at(11)
    expect(times.nudgedLine()).toBeNull()
    at(8)
    expect(times.nudgedLine()).toBeNull()
  })

  it('does not push a line past one that is fixed, and says why', async () => {
    const { times } = await setup()
    times.moveStart(2, 20)
    expect(times.moveStart(1, 25)).toBe(false)
    expect(said()).toMatchObject({ words: 'cannotStart', facts: { line: 2, other: 3 } })
    expect(fixed().anchors).toEqual([{ segment: 2, start: 20 }])
  })
})

describe('a gap', () => {
  it('opens and closes at the playhead, with the next line at its end', async () => {
    const { times, edits, at } = await setup()
    at(12)
    times.toggleGap(null)
    expect(fixed().gaps).toEqual([{ start: 12, end: null }])
    expect(cue(1)).toMatchObject({ start: 10, end: 12 })
    at(17)
    times.toggleGap(null)
    expect(fixed().gaps).toEqual([{ start: 12, end: 17 }])
    expect(cue(2)).toMatchObject({ source: 'anchored', start: 17 })
    edits.undo()
    edits.undo()
    expect(fixed()).toMatchObject({ gaps: [], anchors: [] })
    expect(cue(2)).toMatchObject({ source: 'estimated', start: 20 })
  })

  it('goes on with the line that the listener chose', async () => {
    const { times, at } = await setup()
    at(12)
    times.toggleGap(null)
    at(17)
    times.toggleGap(3)
    expect(cue(3)).toMatchObject({ source: 'anchored', start: 17 })
  })

  it('is kept while it is open', async () => {
    const { times, at, kept } = await setup()
    at(12)
    times.toggleGap(null)
    await settled()
    expect(kept.edits.at(-1)?.tracks['harbour-track']?.gaps).toEqual([{ start: 12, end: null }])
  })
})

describe('an offset', () => {
  it('moves what is shown and nothing that is exact, step by step as one deed', async () => {
    const { times, edits } = await setup()
    const { exact } = useStore.getState()
    for (let step = 0; step < 5; step++) times.offset(0.05)
    expect(cue(1)).toMatchObject({ start: 10.25 })
    expect(useStore.getState().exact).toEqual(exact)
    expect(said()).toMatchObject({ deed: { what: 'offsetLater', facts: { ms: 250 } } })
    edits.undo()
    expect(cue(1)).toMatchObject({ start: 10 })
  })

  it('does not touch the exact time of what is fixed under it', async () => {
    const { times, at } = await setup()
    times.offset(0.5)
    at(12)
    times.toggleGap(null)
    expect(fixed().gaps).toEqual([{ start: 11.5, end: null }])
    times.resetOffset()
    expect(cue(1)).toMatchObject({ end: 11.5 })
  })
})

it('without audio nothing has a time, and it is said', async () => {
  const { times } = await setup({ track: null, timeline: null })
  times.nudge(1, 0.1)
  expect(said()).toMatchObject({ words: 'noTimes' })
})
