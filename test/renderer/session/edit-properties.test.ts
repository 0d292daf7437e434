import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { startsAt } from '../../../shared/edits/anchor-deeds'
import { betterText } from '../../../shared/edits/better-text'
import { correctText, mergeLines } from '../../../shared/edits/text-deeds'
import { gapBegins, gapEnds, notHere, offsetBy, rightAsItIs } from '../../../shared/edits/time-deeds'
import type { EditDeed } from '../../../shared/model/edits'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { startEditSession } from '../../support/edit-session'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))
const state = () => useStore.getState()

/** What the listener does, and what a machine does meanwhile. */
type Step = { readonly by: 'listener' | 'machine'; readonly what: number; readonly line: number; readonly at: number }

const steps = fc.array(
  fc.record({
    by: fc.constantFrom('listener' as const, 'listener' as const, 'machine' as const),
    what: fc.nat({ max: 8 }),
    line: fc.nat({ max: 5 }),
    at: fc.integer({ min: 0, max: 40_000 }).map((ms) => ms / 1000),
  }),
  { minLength: 1, maxLength: 14 },
)

const runs = { numRuns: 60 }

describe('any sequence of corrections, whatever is found in the audio meanwhile', () => {
  it('taken back, leaves what there was before the first; done again, what there was after the last', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { edits } = await open()
        const before = plain(edits.edited())
        const count = all.filter((step) => take(edits, step)).length
        const after = plain(edits.edited())
        for (let i = 0; i < count; i++) edits.undo()
        expect(plain(edits.edited())).toEqual(before)
        for (let i = 0; i < count; i++) edits.redo()
        expect(plain(edits.edited())).toEqual(after)
      }),
      runs,
    )
  })

  it('leaves times in order within the audio, and no fixed line is moved by a machine', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { edits } = await open()
        for (const step of all) {
          const fixed = plain(state().fixed.anchors)
          take(edits, step)
          if (step.by === 'machine') expect(plain(state().fixed.anchors)).toEqual(fixed)
          const texts = edits.edited().segments.map(({ texts }) => texts.en ?? '')
          expect(checkTimeline(state().exact!, texts.length, texts)).toEqual([])
          expect(checkTimeline(state().episode!.timeline!, texts.length, texts)).toEqual([])
          // Of two that contradict each other the later one holds: none is anywhere but where it was said.
          const said = new Map(state().fixed.anchors.map(({ segment, start }) => [segment, start]))
          for (const [segment, cue] of state().exact!.cues.entries()) {
            if (cue.source === 'anchored') expect(cue.start).toBe(said.get(segment))
          }
        }
        const last = state().fixed.anchors.at(-1)
        if (last) expect(state().exact!.cues[last.segment]).toMatchObject({ source: 'anchored', start: last.start })
      }),
      runs,
    )
  })

  it('kept and opened again, is the same, with the same way back and forth', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat({ max: 5 }), async (all, back) => {
        const first = await open()
        const count = all.filter((step) => take(first.edits, step)).length
        const taken = Math.min(back, count)
        for (let i = 0; i < taken; i++) first.edits.undo()
        const there = plain(first.edits.edited())
        await settled()
        const kept = first.kept.edits.at(-1)
        first.edits.dispose()
        if (!kept) {
          expect(count).toBe(0)
          return
        }

        const written = plain(kept)
        const again = await open({ edits: written, segments: written.segments })
        expect(plain(again.edits.edited())).toEqual(there)
        for (let i = 0; i < taken; i++) again.edits.redo()
        for (let i = 0; i < count; i++) again.edits.undo()
        expect(plain(again.edits.edited())).toEqual(await fresh())
        again.edits.dispose()
      }),
      { numRuns: 40 },
    )
  })
})

const key = 'harbour-track'
const settled = () => new Promise((resolve) => setTimeout(resolve))
/** Lists that say the same are the same, whoever made them. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

async function open({
  edits = null,
  segments,
}: {
  edits?: NonNullable<ReturnType<typeof makeEpisode>['edits']> | null
  segments?: ReturnType<ReturnType<typeof startEditSession>['edits']['edited']>['segments'] | undefined
} = {}) {
  useStore.setState(initial, true)
  const episode = makeEpisode()
  const text = episode.text!
  const lines = segments ?? text.transcript.segments
  const timeline = foundAt(lines.length, 0)
  state().setEpisode({
    ...episode,
    edits,
    timeline,
    tracks: [{ ...episode.tracks[0]!, timeline }],
    text: { ...text, transcript: { ...text.transcript, segments: lines } },
  })
  const session = startEditSession()
  await settled()
  return session
}

async function fresh() {
  const { edits } = await open()
  const edited = plain(edits.edited())
  edits.dispose()
  return edited
}

/** True when something was done that can be taken back. */
function take(edits: ReturnType<typeof startEditSession>['edits'], step: Step): boolean {
  const { episode, setTimeline } = state()
  const count = edits.edited().segments.length
  if (step.by === 'machine') {
    if (episode?.spoken) setTimeline(episode.id, foundAt(count, step.what, step.at), episode.spoken)
    return false
  }
  const deed = count === 0 ? null : deedOf(edits, step)
  if (deed) edits.act(deed)
  return deed !== null
}

function deedOf(edits: ReturnType<typeof startEditSession>['edits'], { what, line: any, at }: Step): EditDeed | null {
  const all = edits.edited()
  const { fixed, exact } = state()
  const track = { key, fixed, exact: exact! }
  const line = any % all.segments.length
  const open = fixed.gaps.find(({ end }) => end === null)
  switch (what) {
    case 0:
      return startsAt(key, fixed.anchors, { segment: line, start: at }, '0:00')
    case 1:
      return open ? null : gapBegins(track, at)
    case 2:
      return open && at > open.start ? gapEnds(track, open, at, line) : null
    case 3:
      return offsetBy(track, at / 40 - 0.5)
    case 4:
      return rightAsItIs(track, line)
    case 5:
      return notHere(track, line)
    case 6:
      return mergeLines(all, line, line + 1)
    case 7:
      return correctText(all, line, { ...all.segments[line]!.texts, en: `Something else at ${at}.` })
    default: {
      const next = all.segments.toSpliced(line, 1, { texts: { en: `New at ${at}.`, 'zh-Hans': '新的。' }, line: 1 })
      const { changes } = betterText(all, next)
      return changes.length > 0 ? { what: 'betterText', changes } : null
    }
  }
}

/** Times as a search may find them: some sure, some not, one perhaps not spoken. */
function foundAt(count: number, seed: number, shift = 0): Timeline {
  const step = 40 / Math.max(1, count)
  const move = ((shift % 10) / 10) * step * 0.5
  const cues = Array.from({ length: count }, (_, i): Cue => {
    if (seed > 0 && (i + seed) % 7 === 0) return { source: 'absent', confidence: 0.7 }
    const confidence = (i + seed) % 3 === 0 ? 0.4 : 0.95
    const source = seed === 0 ? 'estimated' : 'aligned'
    return { source, start: i * step + move, end: (i + 1) * step, confidence }
  })
  return { duration: 40, spoken: 'en', cues }
}
