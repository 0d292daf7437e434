import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { EditDeed, KeptEdits } from '../../../shared/model/edits'
import type { SpokenCue } from '../../../shared/model/timeline'
import { startEditSession } from '../../support/edit-session'
import { makeEpisode, makeTimeline, makeTrack, segments } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

const rewritten: EditDeed = {
  what: 'corrected',
  changes: [
    {
      kind: 'segments',
      at: 1,
      removed: [segments[1]!],
      added: [{ ...segments[1]!, texts: { en: 'We ran to the harbour.', 'zh-Hans': '我们跑到港口。' } }],
    },
  ],
}
/** The second and third line as one. */
const merged: EditDeed = {
  what: 'merged',
  changes: [
    {
      kind: 'segments',
      at: 1,
      removed: segments.slice(1, 3),
      added: [
        {
          texts: { en: 'We walked to the harbour. Nobody was there yet.', 'zh-Hans': '我们走到港口。那里还没有人。' },
          line: 3,
        },
      ],
    },
  ],
}
const marked: EditDeed = {
  what: 'bookmarked',
  facts: { line: 4 },
  changes: [{ kind: 'marks', removed: [], added: [{ segment: 3 }] }],
}
const fixed: EditDeed = {
  what: 'startsAt',
  facts: { line: 4, time: '0:31.0' },
  changes: [{ kind: 'anchors', track: 'harbour-track', removed: [], added: [{ segment: 3, start: 31 }] }],
}

async function setup(kept: KeptEdits | null = null, text = segments) {
  const session = startEditSession()
  const open = (edits = kept, of = text, name = 'harbour') =>
    useStore.getState().setEpisode(
      makeEpisode(name, {
        edits,
        text: {
          fileName: 'harbour.txt',
          transcript: { languages: ['en', 'zh-Hans'], segments: of, notes: [] },
          problems: [],
        },
        timeline: { ...makeTimeline(), cues: makeTimeline().cues.slice(0, of.length) },
      }),
    )
  open()
  await settled()
  return { ...session, open }
}

const texts = () => useStore.getState().episode?.text?.transcript.segments.map((segment) => segment.texts.en)
const cues = () => useStore.getState().episode?.timeline?.cues
const said = () => useStore.getState().quiet

describe('what the listener did', () => {
  it('is done at once, said, and kept: text before what is known by it', async () => {
    const { edits, kept } = await setup()
    edits.act(rewritten)
    expect(texts()).toEqual([
      segments[0]!.texts.en,
      'We ran to the harbour.',
      segments[2]!.texts.en,
      segments[3]!.texts.en,
    ])
    expect(said()).toEqual({ words: 'did', deed: rewritten, offers: 'undo' })
    await settled()
    expect(kept.order).toEqual(['edits', 'marks', 'times'])
    expect(kept.edits[0]).toMatchObject({ segments: { length: 4 }, history: { done: [rewritten], undone: [] } })
  })

  it('is taken back to the very thing there was, and done again', async () => {
    const { edits, kept } = await setup()
    const before = [texts(), cues()]
    for (const deed of [marked, rewritten, merged, fixed]) edits.act(deed)
    const after = [texts(), cues(), useStore.getState().marks]
    expect(useStore.getState().marks).toEqual([{ segment: 2 }])
    for (let i = 0; i < 4; i++) edits.undo()
    expect([texts(), cues()]).toEqual(before)
    expect(useStore.getState().marks).toEqual([])
    edits.undo()
    expect(said()).toEqual({ words: 'nothingToUndo' })
    await settled()
    // The text is the file's again.
    expect(kept.edits.at(-1)).toMatchObject({ history: { done: [], undone: { length: 4 } } })
    expect(kept.edits.at(-1)).not.toHaveProperty('segments')
    for (let i = 0; i < 4; i++) edits.redo()
    expect([texts(), cues(), useStore.getState().marks]).toEqual(after)
    edits.redo()
    expect(said()).toEqual({ words: 'nothingToRedo' })
  })

  it('is taken back after a restart', async () => {
    const { edits, kept, open } = await setup()
    edits.act(merged)
    edits.act(fixed)
    edits.undo()
    await settled()
    const { segments: text, ...others } = structuredClone(kept.edits.at(-1)!)
    open({ segments: text!, ...others }, text!, 'lighthouse')
    await settled()
    edits.undo()
    expect(texts()).toEqual(segments.map((segment) => segment.texts.en))
    edits.redo()
    edits.redo()
    expect(texts()).toHaveLength(3)
    expect(useStore.getState().marks).toEqual([])
    expect(said()).toMatchObject({ words: 'did', deed: { what: 'startsAt' } })
  })

  it('stands in one row with what is of this run only', async () => {
    const { edits, open } = await setup()
    const told: string[] = []
    edits.act(marked)
    edits.note({ undo: () => told.push('undo'), redo: () => told.push('redo') })
    edits.act(rewritten)
    edits.undo()
    edits.undo()
    expect(told).toEqual(['undo'])
    expect(useStore.getState().marks).toHaveLength(1)
    edits.undo()
    expect(useStore.getState().marks).toEqual([])
    open(null, segments, 'lighthouse')
    edits.redo()
    await settled()
    expect(said()).toEqual({ words: 'nothingToRedo' })
  })

  it('to the library is taken back whatever is opened meanwhile, before what was done to an episode long ago', async () => {
    const { edits, kept, open } = await setup()
    const told: string[] = []
    edits.act(marked)
    await settled()
    const { history } = structuredClone(kept.edits.at(-1)!)
    edits.note({ isOfLibrary: true, undo: () => told.push('undo'), redo: () => told.push('redo') })
    edits.note({ undo: () => told.push('of the episode'), redo: () => {} })
    open({ tracks: {}, history }, segments, 'lighthouse')
    await settled()
    edits.undo()
    expect(told).toEqual(['undo'])
    edits.undo()
    expect(said()).toMatchObject({ words: 'undid', deed: { what: 'bookmarked' } })
    open(null, segments, 'dune')
    await settled()
    edits.redo()
    expect(told).toEqual(['undo', 'redo'])
  })

  it('to the library is taken back with nothing open', () => {
    const { edits } = startEditSession()
    const told: string[] = []
    edits.note({ isOfLibrary: true, undo: () => told.push('undo'), redo: () => told.push('redo') })
    edits.undo()
    edits.redo()
    expect(told).toEqual(['undo', 'redo'])
  })

  it('keeps the times that are found meanwhile', async () => {
    const { edits } = await setup()
    edits.act(merged)
    const better = cues()!.map((cue) => ({ ...cue, source: 'aligned' as const, confidence: 0.9 }) as SpokenCue)
    const { episode, setTimeline } = useStore.getState()
    const shifted = better.map((cue) => ({ ...cue, start: cue.start + 0.5, end: Math.min(40, cue.end + 0.5) }))
    setTimeline(episode!.id, { ...makeTimeline(), cues: shifted }, { language: 'en', because: 'audio' })
    edits.undo()
    expect(cues()).toHaveLength(4)
    expect(cues()![1]).toMatchObject({ source: 'aligned', start: 10.5 })
    expect(cues()![3]).toEqual(shifted[2])
  })

  it('keeps the times of every recording, which are known by the text', async () => {
    const { edits, kept } = await setup()
    const [heard] = useStore.getState().episode!.tracks
    const dub = { track: makeTrack('dub'), spoken: heard!.spoken, timeline: makeTimeline(80) }
    useStore.getState().setTracks({ ...useStore.getState().episode!, tracks: [heard!, dub] })
    useStore.getState().setRefining({ state: 'done' }, dub.track.key)
    edits.act(merged)
    await settled()
    expect(
      kept.times.map(({ key, timeline: { cues, duration }, isFinished }) => [key, cues.length, duration, isFinished]),
    ).toEqual([
      ['harbour-track', 3, 40, false],
      ['dub-track', 3, 80, true],
    ])
    kept.times.length = 0
    edits.act({
      what: 'startsAt',
      changes: [{ kind: 'anchors', track: 'dub-track', removed: [], added: [{ segment: 2, start: 71 }] }],
    })
    await settled()
    expect(kept.times.map(({ key, timeline: { cues } }) => [key, cues[2]])).toEqual([
      ['dub-track', expect.objectContaining({ start: 71 })],
    ])
  })

  it('shuts out times that come for the text of before', async () => {
    const { edits } = await setup()
    edits.act(merged)
    const before = cues()
    useStore.getState().setTimeline('harbour-episode', makeTimeline(), { language: 'en', because: 'audio' })
    expect(cues()).toBe(before)
  })

  it('is handed on at once when the page goes', async () => {
    const { edits, kept } = await setup()
    edits.act(marked)
    edits.flush()
    expect(kept.order).toEqual(['edits', 'marks'])
  })

  it('is handed on whole when the page goes while main still writes the first of it', async () => {
    const { edits, kept } = startEditSession({ takes: new Promise(() => {}) })
    useStore.getState().setEpisode(makeEpisode())
    await settled()
    edits.act(rewritten)
    await settled()
    expect(kept.order).toEqual(['edits'])
    edits.flush()
    expect(kept.order).toEqual(['edits', 'marks', 'times'])
  })
})
