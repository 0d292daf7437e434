import { describe, expect, it } from 'vitest'
import { linesAtHand, linesBetween } from '../../../renderer/store/hand-slice'
import { placeIn, placeInLoop } from '../../../renderer/store/place-in-lines'
import { makeEpisode, makeTimeline } from '../../support/make-episode'

describe('the place of a line', () => {
  it.each([
    [3, 3, [null, 'only', null]],
    [2, 3, ['first', 'last', null]],
    [2, 4, ['first', 'middle', 'last']],
  ])('among lines %i to %i', (first, last, expected) => {
    expect([2, 3, 4].map((index) => placeIn(first, last, index))).toEqual(expected)
  })

  it('in a loop is told by its middle, and lines that are not spoken do not break the band', () => {
    const timeline = makeTimeline()
    const cues = timeline.cues.map((cue, i) => (i === 1 ? ({ source: 'absent', confidence: 1 } as const) : cue))
    const episode = makeEpisode('harbour', { timeline: { ...timeline, cues } })
    const places = (start: number, end: number) => [0, 1, 2, 3].map((i) => placeInLoop({ start, end }, episode, i))
    expect(places(4, 26)).toEqual(['first', null, 'last', null])
    expect(places(0, 40)).toEqual(['first', null, 'middle', 'last'])
    expect(places(20, 30)).toEqual([null, null, 'only', null])
    expect(placeInLoop(null, episode, 0)).toBeNull()
  })
})

describe('the lines at hand', () => {
  const nothing = { menuLines: null, chosenLines: null, focusedLine: -1, activeCue: 1, episode: makeEpisode() }
  const line = (index: number) => ({ first: index, last: index })

  it.each([
    ['the one being spoken', {}, line(1)],
    ['the first before anything is spoken', { activeCue: -1 }, line(0)],
    ['the one with the focus', { focusedLine: 3 }, line(3)],
    ['those chosen', { focusedLine: 3, chosenLines: linesBetween(3, 2) }, { first: 2, last: 3 }],
    ['those whose menu is open', { chosenLines: linesBetween(3, 2), menuLines: line(0) }, line(0)],
  ])('are %s', (_what, changes, expected) => {
    expect(linesAtHand({ ...nothing, ...changes })).toEqual(expected)
  })

  it('are none where nothing is spoken and nothing pointed at, and none that the text does not have', () => {
    expect(linesAtHand({ ...nothing, episode: makeEpisode('harbour', { timeline: null }) })).toBeNull()
    expect(linesAtHand({ ...nothing, episode: null })).toBeNull()
    expect(linesAtHand({ ...nothing, menuLines: { first: 2, last: 4 } })).toBeNull()
  })
})
