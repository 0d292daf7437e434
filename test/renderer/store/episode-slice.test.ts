import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { CueSource, Timeline } from '../../../shared/model/timeline'
import { makeEpisode, makeTimeline } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

const side = { language: 'en', because: 'audio' } as const
const state = () => useStore.getState()
const cue = (segment: number) => state().episode?.timeline?.cues[segment]

/** Four lines of ten seconds. */
function timesFrom(sourceOf: (segment: number) => CueSource): Timeline {
  const timeline = makeTimeline()
  const cues = timeline.cues.map((each, segment) =>
    each.source === 'absent' ? each : { ...each, source: sourceOf(segment), confidence: 0.9 },
  )
  return { ...timeline, cues }
}

beforeEach(() => state().setEpisode(makeEpisode()))

describe('what the listener fixed', () => {
  it('is in the times that are shown, at once and in better ones that come later', () => {
    state().setAnchors([{ segment: 2, start: 23 }])
    expect(cue(2)).toMatchObject({ source: 'anchored', start: 23 })
    state().setTimeline(
      'harbour-episode',
      timesFrom(() => 'aligned'),
      side,
    )
    expect(cue(2)).toMatchObject({ source: 'anchored', start: 23 })
    expect(cue(1)).toMatchObject({ source: 'aligned', start: 10 })
  })

  it('taken back, leaves what was found meanwhile', () => {
    state().setAnchors([{ segment: 2, start: 23 }])
    const found = timesFrom(() => 'aligned')
    state().setTimeline('harbour-episode', found, side)
    state().setAnchors([])
    expect(state().episode?.timeline).toBe(found)
  })

  it('is joined by what was fixed at an earlier listening; what is said now holds', () => {
    state().setAnchors([{ segment: 1, start: 12 }])
    state().setTimeline(
      'harbour-episode',
      timesFrom((segment) => (segment > 0 ? 'anchored' : 'aligned')),
      side,
    )
    expect([cue(1), cue(2), cue(3)]).toMatchObject([
      { source: 'anchored', start: 12 },
      { source: 'anchored', start: 20 },
      { source: 'anchored', start: 30 },
    ])
    state().setAnchors(state().fixed.anchors.filter(({ segment }) => segment !== 3))
    expect(cue(3)).toMatchObject({ source: 'estimated' })
  })

  it('belongs to its episode', () => {
    state().setAnchors([{ segment: 2, start: 23 }])
    state().setEpisode(makeEpisode('lighthouse'))
    expect(state().fixed.anchors).toEqual([])
    expect(cue(2)).toMatchObject({ source: 'estimated', start: 20 })
  })
})
