import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createRefitSession } from '../../../renderer/session/refit-session'
import { useStore } from '../../../renderer/store'
import type { AlignMessage } from '../../../renderer/workers/align-messages'
import type { HearStretchJob } from '../../../renderer/workers/hear-stretch'
import type { StretchSegment } from '../../../shared/align/align-stretch'
import { startEditSession } from '../../support/edit-session'
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
    expect(useStore.getState().isHearing).toBe(true)
  })

  it('what was heard becomes the time of lines in doubt, is kept, and moves no fixed line', () => {
    const { hearings, kept, wait } = setup()
    fix(2, 22)
    wait()
    hearings[0]?.end(heard(1, 12.5, 20))
    expect(cue(1)).toMatchObject({ source: 'aligned', start: 12.5, end: 20 })
    expect(cue(2)).toMatchObject({ source: 'anchored', start: 22 })
    expect(kept).toEqual(['harbour-episode'])
    expect(useStore.getState().isHearing).toBe(false)
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

  it('lines that came into the text are heard between those that stayed, and once', async () => {
    const { hearings, wait, kept } = setup()
    allHeard()
    await insert(1)
    expect(hearings).toEqual([])
    wait()
    expect(hearings).toHaveLength(1)
    expect(hearings[0]?.job.job.anchors.map(({ segment }) => segment)).toEqual([0, 2, 3, 4])
    hearings[0]?.end(heard(1, 9.5, 10))
    expect(cue(1)).toMatchObject({ source: 'aligned', start: 9.5 })
    expect(cue(2)).toMatchObject({ source: 'aligned', start: 10 })
    expect(kept).toHaveLength(1)
    wait()
    expect(hearings).toHaveLength(1)
  })

  it('lines that came into the text and are not found are not looked for again', async () => {
    const { hearings, wait } = setup()
    allHeard()
    await insert(1)
    wait()
    hearings[0]?.end(null)
    wait()
    expect(hearings).toHaveLength(1)
  })

  it('of two places with new lines, far apart, each is heard', async () => {
    const { hearings, wait } = setup()
    allHeard(4000)
    await insert(1)
    await insert(4)
    wait()
    hearings[0]?.end(null)
    wait()
    expect(hearings.map(({ job }) => job.range.start < 2000)).toEqual([true, false])
  })
})

/** Each line surely found in the audio. */
function allHeard(duration = 40): void {
  const episode = makeEpisode('long', {
    timeline: {
      duration,
      spoken: 'en',
      cues: [0, 1, 2, 3].map((line) => {
        const start = (line * duration) / 4
        return { source: 'aligned', start, end: start + duration / 8, confidence: 1 }
      }),
    },
  })
  useStore.getState().setEpisode(episode)
  useStore.getState().setRefining({ state: 'idle' })
  useStore.getState().setRefining({ state: 'done' })
}

/** Puts a new line into the text. */
async function insert(at: number): Promise<void> {
  const { edits } = startEditSession()
  // The marks of earlier are asked for first.
  await new Promise((resolve) => setTimeout(resolve))
  const added = [{ texts: { en: 'Something else was said.', 'zh-Hans': '还说了别的。' }, line: 0 }]
  edits.act({ what: 'textReplaced', changes: [{ kind: 'segments', at, removed: [], added }] })
  edits.dispose()
}
