import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createRefitSession } from '../../../renderer/session/refit-session'
import { useStore } from '../../../renderer/store'
import type { AlignMessage } from '../../../renderer/workers/align-messages'
import type { HearStretchJob } from '../../../renderer/workers/hear-stretch'
import type { StretchSegment } from '../../../shared/align/align-stretch'
import { createCueMemory } from '../../../shared/edits/cue-memory'
import type { Cue } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

type Heard = Extract<AlignMessage, { kind: 'partial' }>
interface Hearing {
  readonly job: HearStretchJob
  readonly end: (heard: Heard | null) => void
  isStopped: boolean
}

/** Four lines of ten seconds, estimated, of which the search is over. */
function setup() {
  const hearings: Hearing[] = []
  const timers: (() => void)[] = []
  const kept: string[] = []
  const session = createRefitSession({
    store: useStore,
    hear: (job, end) => {
      const hearing: Hearing = { job, end, isStopped: false }
      hearings.push(hearing)
      return () => {
        hearing.isStopped = true
      }
    },
    after: (_, then) => {
      timers.push(then)
      return () => {
        const place = timers.indexOf(then)
        if (place >= 0) timers.splice(place, 1)
      }
    },
    keep: (id) => kept.push(id),
  })
  onTestFinished(session.dispose)
  useStore.getState().setEpisode(makeEpisode())
  useStore.getState().setRefining({ state: 'done' })
  return {
    hearings,
    kept,
    wait: () => {
      for (const then of timers.splice(0)) then()
    },
  }
}

const fix = (segment: number, start: number) => {
  const { setAnchors, fixed } = useStore.getState()
  setAnchors([...fixed.anchors.filter((anchor) => anchor.segment !== segment), { segment, start }])
}
const cue = (segment: number) => useStore.getState().episode?.timeline?.cues[segment]
const heard = (segment: number, start: number, end: number): Heard => ({
  kind: 'partial',
  spoken: { language: 'en' },
  stretch: { start: 0, end: 40 },
  segments: Array.from(
    { length: 4 },
    (_, i): StretchSegment =>
      i === segment
        ? { heard: 'yes', start, end, confidence: 0.9, words: [], startsBefore: false, endsAfter: false }
        : { heard: 'unknown' },
  ),
})

describe('after a correction', () => {
  it('what lies around it is heard again, with what is fixed and marked', () => {
    const { hearings, wait } = setup()
    fix(2, 22)
    expect(hearings).toHaveLength(0)
    wait()
    expect(hearings).toHaveLength(1)
    expect(hearings[0]?.job).toMatchObject({
      range: { start: 0, end: 40 },
      job: { anchors: [{ segment: 2, start: 22 }] },
    })
    expect(useStore.getState().hearing).toEqual(['harbour-track'])
  })

  it('what was heard becomes the time of lines in doubt, is kept, and moves no fixed line', () => {
    const { hearings, kept, wait } = setup()
    fix(2, 22)
    wait()
    hearings[0]?.end(heard(1, 12.5, 20))
    expect(cue(1)).toMatchObject({ source: 'aligned', start: 12.5, end: 20 })
    expect(cue(2)).toMatchObject({ source: 'anchored', start: 22 })
    expect(kept).toEqual(['harbour-episode'])
    expect(useStore.getState().hearing).toEqual([])
  })

  it('several corrections in a row are heard once, and one that comes meanwhile calls the hearing off', () => {
    const { hearings, wait } = setup()
    fix(2, 22)
    fix(2, 22.1)
    wait()
    expect(hearings).toHaveLength(1)
    fix(3, 33)
    expect(hearings[0]?.isStopped).toBe(true)
    wait()
    expect(hearings[1]?.job.job.anchors).toHaveLength(2)
    hearings[0]?.end(heard(1, 12.5, 20))
    expect(cue(1)).toMatchObject({ source: 'estimated' })
  })

  it('taken back, leaves the very times that were there before it, heard or not', () => {
    const { hearings, wait } = setup()
    const before = useStore.getState().exact
    fix(2, 22)
    wait()
    hearings[0]?.end(heard(1, 12.5, 20))
    const better = useStore.getState().exact
    useStore.getState().setAnchors([])
    expect(useStore.getState().exact).toEqual(before)
    fix(2, 22)
    expect(useStore.getState().exact).toEqual(better)
    wait()
    expect(hearings).toHaveLength(1)
  })

  it('nothing is heard again while the search for all times runs, or was stopped', () => {
    const { hearings, wait } = setup()
    useStore.getState().setRefining({ state: 'running', fraction: 0.5 })
    fix(2, 22)
    wait()
    useStore.getState().setRefining({ state: 'cancelled' })
    fix(2, 23)
    wait()
    expect(hearings).toEqual([])
  })

  it('an offset is no reason to hear anything', () => {
    const { hearings, wait } = setup()
    useStore.getState().setFixed({ ...useStore.getState().fixed, offset: 0.5 })
    wait()
    expect(hearings).toEqual([])
  })
})

describe('after the text was corrected', () => {
  const memory = createCueMemory()
  /** Replaces lines, as the session of edits does it. */
  const splice = (at: number, removed: readonly Segment[], added: readonly Segment[]) => {
    const { setEdited, episode, fixed, marks } = useStore.getState()
    const segments = episode!.text!.transcript.segments.toSpliced(at, removed.length, ...added)
    setEdited(
      { segments, marks, tracks: { [episode!.track!.key]: fixed } },
      {
        times: (found, key) => memory.splice(found, key, [{ kind: 'segments', at, removed, added }]),
        line: (index) => index,
      },
    )
  }
  const segments = () => useStore.getState().episode!.text!.transcript.segments
  const inEnglish = (en: string): Segment => ({ ...segments()[1]!, texts: { ...segments()[1]!.texts, en } })
  const sure = () => {
    const { episode, found, setTimeline } = useStore.getState()
    const cues = found!.cues.map((each): Cue => ({ ...each, source: 'aligned', confidence: 0.97 }) as Cue)
    setTimeline(episode!.id, { ...found!, cues }, episode!.spoken!)
  }

  it('the line is heard again, sure as it was, between its neighbours', () => {
    const { hearings, kept, wait } = setup()
    sure()
    const before = cue(1)
    splice(1, [segments()[1]!], [inEnglish('Quite another line.')])
    wait()
    expect(hearings).toHaveLength(1)
    expect(hearings[0]?.job.job.anchors.map(({ segment }) => segment)).toEqual([0, 2, 3])
    hearings[0]?.end(heard(1, 12.5, 19))
    expect(cue(1)).not.toEqual(before)
    expect(cue(1)).toMatchObject({ source: 'aligned', start: 12.5, end: 19 })
    expect(kept).toEqual(['harbour-episode'])
    wait()
    expect(hearings).toHaveLength(1)
  })

  it('both halves of a split line are heard, and taking the split back brings the very times back', () => {
    const { hearings, wait } = setup()
    sure()
    const before = useStore.getState().exact
    const removed = [segments()[1]!]
    const added = [inEnglish('One half,'), inEnglish('and the other.')]
    splice(1, removed, added)
    wait()
    expect(hearings[0]?.job.job.anchors.map(({ segment }) => segment)).not.toContain(1)
    expect(hearings[0]?.job.job.anchors.map(({ segment }) => segment)).not.toContain(2)
    const partly = heard(2, 16, 19)
    hearings[0]?.end({ ...partly, segments: [...partly.segments, { heard: 'unknown' }] })
    expect(cue(2)).toMatchObject({ start: 16, end: 19 })
    const better = useStore.getState().exact
    splice(1, added, removed)
    expect(useStore.getState().exact).toEqual(before)
    splice(1, removed, added)
    expect(useStore.getState().exact).toEqual(better)
    wait()
    expect(hearings).toHaveLength(1)
  })

  it('nothing is heard for a translation, nor for a line that is gone', () => {
    const { hearings, wait } = setup()
    sure()
    const { spoken } = useStore.getState().episode!
    const translated = Object.keys(segments()[1]!.texts).find((language) => language !== spoken?.language)!
    const line = segments()[1]!
    splice(1, [line], [{ ...line, texts: { ...line.texts, [translated]: '别的' } }])
    splice(2, [segments()[2]!], [])
    wait()
    expect(hearings).toEqual([])
  })

  it('a start that was fixed just before is not forgotten', () => {
    const { hearings, wait } = setup()
    fix(2, 22)
    splice(3, [segments()[3]!], [inEnglish('The last line.')])
    wait()
    expect(hearings).toHaveLength(1)
    expect(hearings[0]?.job.job.anchors).toEqual([{ segment: 2, start: 22 }])
  })
})
