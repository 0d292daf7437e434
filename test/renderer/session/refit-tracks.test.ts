import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createRefitTracks } from '../../../renderer/session/refit-tracks'
import { useStore } from '../../../renderer/store'
import type { AlignMessage } from '../../../renderer/workers/align-messages'
import type { HearStretchJob } from '../../../renderer/workers/hear-stretch'
import type { StretchSegment } from '../../../shared/align/align-stretch'
import { correctText, mergeLines } from '../../../shared/edits/text-deeds'
import { offsetTo } from '../../../shared/edits/time-deeds'
import type { Cue } from '../../../shared/model/timeline'
import { startEditSession } from '../../support/edit-session'
import { makeEpisode, makeTimeline, makeTrack, segments } from '../../support/make-episode'
import { playing } from '../../support/player-report'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))
const state = () => useStore.getState()

describe('a text that was corrected', () => {
  it('is heard again in every recording, one after the other, beginning with the one that is heard', async () => {
    const { reword, hearings, wait } = await setup()
    reword(1, 'Quite another line.')
    wait()
    expect(hearings.map(({ url }) => url)).toEqual(['harbour'])
    hearings[0]?.end(1, 12.5)
    wait()
    expect(hearings.map(({ url }) => url)).toEqual(['harbour', 'dub'])
    hearings[1]?.end(1, 13.5)
    expect(hearings.map(({ url }) => url)).toEqual(['harbour', 'dub', 'third'])
    hearings[2]?.end(1, 14.5)
    expect(startsOf(1)).toEqual([12.5, 13.5, 14.5])
    expect(hearings).toHaveLength(3)
  })

  it('is heard again only where its language is spoken', async () => {
    const { reword, hearings, wait } = await setup({ dub: 'zh-Hans' })
    reword(1, '完全不同的一句话。', 'zh-Hans')
    wait()
    expect(hearings.map(({ url }) => url)).toEqual(['dub'])
    hearings[0]?.end(1, 13.5)
    expect(startsOf(1)).toEqual([10, 13.5, 10])
  })

  it('joined lines are heard as one in all of them', async () => {
    const { edits, hearings, wait } = await setup()
    edits.act(mergeLines(edits.edited(), 1, 2)!)
    wait()
    for (let i = 0; i < 3; i++) hearings[i]?.end(1, 11 + i, 3)
    expect(startsOf(1)).toEqual([11, 12, 13])
    expect(keys.map((key) => timesOf(key).length)).toEqual([3, 3, 3])
  })

  it('is looked for in the recording that the listener changes to before all others', async () => {
    const { reword, hearings, wait } = await setup()
    reword(1, 'Quite another line.')
    wait()
    hearings[0]?.end(1, 12.5)
    wait()
    state().hearTrack('third-track', playing)
    expect(hearings.map(({ url, isStopped }) => [url, isStopped])).toEqual([
      ['harbour', false],
      ['dub', true],
      ['third', false],
    ])
    hearings[2]?.end(1, 14.5)
    expect(hearings[3]?.url).toBe('dub')
    hearings[3]?.end(1, 13.5)
    expect(startsOf(1)).toEqual([12.5, 13.5, 14.5])
  })

  it('waits in the others until the search for times is over', async () => {
    const { reword, hearings, wait } = await setup()
    state().setRefining({ state: 'running', fraction: 0.5 }, 'third-track')
    reword(1, 'Quite another line.')
    wait()
    hearings[0]?.end(1, 12.5)
    expect(hearings).toHaveLength(1)
    state().setRefining({ state: 'done' }, 'third-track')
    expect(hearings.map(({ url }) => url)).toEqual(['harbour', 'dub'])
  })

  it('taken back, brings the very times back in every recording, and nothing more is heard', async () => {
    const { edits, reword, hearings, wait } = await setup()
    const before = keys.map(timesOf)
    reword(1, 'Quite another line.')
    wait()
    for (let i = 0; i < 3; i++) hearings[i]?.end(1, 12 + i)
    const better = keys.map(timesOf)
    expect(better).not.toEqual(before)
    edits.undo()
    expect(keys.map(timesOf)).toEqual(before)
    edits.redo()
    expect(keys.map(timesOf)).toEqual(better)
    wait()
    expect(hearings).toHaveLength(3)
  })

  it('taken back while others are still to be heard, calls their hearing off', async () => {
    const { edits, reword, hearings, wait } = await setup()
    reword(1, 'Quite another line.')
    wait()
    edits.undo()
    wait()
    expect(hearings.map(({ url, isStopped }) => [url, isStopped])).toEqual([['harbour', true]])
    expect([state().unheard, state().hearing]).toEqual([[], []])
  })

  it('has unfinished times until it was heard, so that the next run looks for them if this one ends before', async () => {
    const { reword, hearings, wait, kept, finished } = await setup()
    reword(1, 'Quite another line.')
    await settled()
    expect(kept.times.map(({ key, isFinished }) => [key, isFinished])).toEqual(keys.map((key) => [key, false]))
    wait()
    hearings[0]?.end(1, 12.5)
    expect(finished).toEqual(['harbour-track'])
    hearings[1]?.end(null)
    hearings[2]?.end(1, 14.5)
    expect(finished).toEqual(keys)
    expect(state().unheard).toEqual([])
  })

  it('is of no interest when the episode is another', async () => {
    const { reword, hearings, wait } = await setup()
    reword(1, 'Quite another line.')
    wait()
    state().setEpisode(makeEpisode('other'))
    wait()
    expect(hearings.map(({ isStopped }) => isStopped)).toEqual([true])
    expect([state().unheard, state().hearing]).toEqual([[], []])
  })
})

describe('what is heard again', () => {
  it('does not undo what the listener does meanwhile: in another line, in its text, or in the track’s offset', async () => {
    const { edits, reword, hearings, wait } = await setup()
    reword(1, 'Quite another line.')
    wait()
    reword(2, 'And one more.')
    hearings[0]?.end(1, 12.5)
    expect(hearings[0]?.isStopped).toBe(true)
    expect(startsOf(1)[0]).toBe(10)
    expect(state().episode?.text?.transcript.segments[2]?.texts.en).toBe('And one more.')
    wait()
    const offset = offsetTo({ key: 'harbour-track', fixed: state().fixed }, 0.5)!
    edits.act(offset)
    hearings[1]?.end(1, 12.5)
    expect(state().fixed.offset).toBe(0.5)
    expect(startsOf(1)[0]).toBe(12.5)
  })

  it('moves no line that the listener fixed in another recording', async () => {
    const { reword, hearings, wait } = await setup()
    state().setFixed({ anchors: [{ segment: 1, start: 11.25 }], gaps: [], offset: 0 }, 'dub-track')
    reword(1, 'Quite another line.')
    wait()
    for (let i = 0; i < hearings.length; i++) hearings[i]?.end(1, 13)
    expect(hearings.map(({ url }) => url)).toEqual(['harbour', 'third'])
    expect(startsOf(1)).toEqual([13, 11.25, 13])
  })
})

const keys = ['harbour-track', 'dub-track', 'third-track']
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

function timesOf(key: string): readonly Cue[] {
  const { episode, exact, resting } = state()
  return (episode?.track?.key === key ? exact : resting[key]?.found)?.cues ?? []
}

/** In every recording, with what the listener fixed. */
function startsOf(line: number): readonly (number | null)[] {
  const heard = state().episode?.track?.key
  const starts = keys.map((key) => {
    state().hearTrack(key, playing)
    const cue = state().exact?.cues[line]
    return cue && cue.source !== 'absent' ? cue.start : null
  })
  if (heard) state().hearTrack(heard, playing)
  return starts
}

/** Four lines of ten seconds, surely found in three recordings. */
async function setup({ dub = 'en' }: { dub?: string } = {}) {
  const hearings: {
    readonly url: string
    isStopped: boolean
    /** That a line begins there, or nothing. */
    end(line: number | null, start?: number, count?: number): void
  }[] = []
  const timers = new Set<() => void>()
  const finished: string[] = []
  const { edits, kept } = startEditSession()
  const cues = makeTimeline().cues.map((cue): Cue => ({ ...cue, source: 'aligned', confidence: 0.97 }) as Cue)
  const tracks = ['harbour', 'dub', 'third'].map((name) => {
    const language = name === 'dub' ? dub : 'en'
    return {
      track: makeTrack(name),
      spoken: { language, because: 'audio' as const },
      timeline: { ...makeTimeline(40, language), cues },
    }
  })
  const { track, spoken, timeline } = tracks[0]!
  state().setEpisode({ ...makeEpisode(), text: { ...makeEpisode().text! }, track, spoken, timeline, tracks })
  for (const key of keys) state().setRefining({ state: 'done' }, key)
  const session = createRefitTracks({
    store: useStore,
    hear: ({ job, range }: HearStretchJob, end) => {
      const hearing = {
        url: job.audioUrl.replace('media://track/', ''),
        isStopped: false,
        end(line: number | null, start = 0, count = segments.length) {
          if (line === null) return end(null)
          const partial: Extract<AlignMessage, { kind: 'partial' }> = {
            kind: 'partial',
            spoken: { language: job.sides[0]!.language },
            stretch: range,
            segments: Array.from({ length: count }, (_, i) =>
              i === line ? said(start) : { heard: 'unknown' as const },
            ),
          }
          end(partial)
        },
      }
      hearings.push(hearing)
      return () => {
        hearing.isStopped = true
      }
    },
    after: (_, then) => {
      timers.add(then)
      return () => timers.delete(then)
    },
    keep: (_, _times, key) => finished.push(key),
  })
  onTestFinished(session.dispose)
  // Marks of earlier are asked for before anything is done.
  await settled()
  return {
    edits,
    kept,
    hearings,
    finished,
    /** The pause after a correction is over. */
    wait() {
      for (const then of [...timers]) {
        timers.delete(then)
        then()
      }
    },
    reword(line: number, text: string, language = 'en') {
      const deed = correctText(edits.edited(), line, { ...edits.edited().segments[line]!.texts, [language]: text })
      edits.act(deed!)
    },
  }
}

function said(start: number): StretchSegment {
  const confidence = 0.9
  return { heard: 'yes', start, end: start + 5, confidence, words: [], startsBefore: false, endsAfter: false }
}
