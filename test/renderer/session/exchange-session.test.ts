import { afterEach, describe, expect, it } from 'vitest'
import { createExchangeSession } from '../../../renderer/session/exchange-session'
import { useStore } from '../../../renderer/store'
import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { TrackEdits } from '../../../shared/model/edits'
import { ok } from '../../../shared/model/result'
import type { Segment } from '../../../shared/model/transcript'
import { startEditSession } from '../../support/edit-session'
import { fakeBridge } from '../../support/fake-bridge'
import { makeEpisode, segments } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

async function setup() {
  const { edits } = startEditSession()
  const written: string[] = []
  const { bridge } = fakeBridge({
    'file:save': ({ text }: { text: string }) => {
      written.push(text)
      return ok('harbour.diglot-times.json')
    },
    'times:contents': () => ({ 'harbour-track': 'a'.repeat(64) }),
    'timeline:estimate': () => ok(null) as never,
  })
  const taken: [string, RecalledTimeline][] = []
  const takeTimes = (times: RecalledTimeline, key: string) => {
    taken.push([key, times])
    useStore.getState().setTimeline('harbour-episode', times.timeline, times.spoken, key)
  }
  const exchange = createExchangeSession({ bridge, store: useStore, edits, takeTimes })
  useStore.getState().setEpisode(makeEpisode())
  await settled()
  return { exchange, edits, written, taken }
}

const said = () => useStore.getState().quiet
const textWith = (next: readonly Segment[]) => ({
  text: { fileName: 'b.txt', transcript: { languages: ['en', 'zh-Hans'], segments: next, notes: [] }, problems: [] },
})
const startOf = (line: number) => {
  const cue = useStore.getState().episode?.timeline?.cues[line]
  return cue && cue.source !== 'absent' ? cue.start : null
}
const fixLine = (start: number) => useStore.getState().setAnchors([{ segment: 2, start }])

describe('a better text', () => {
  it('is one deed, said with what became of the lines, and taken back with one', async () => {
    const { exchange, edits } = await setup()
    await exchange.take(textWith(segments.slice(1)))
    expect(said()).toMatchObject({
      deed: { what: 'textReplaced', facts: { kept: 3, changed: 0, added: 0, gone: 1 } },
      offers: 'undo',
    })
    expect(useStore.getState().episode?.text?.transcript.segments).toHaveLength(3)
    edits.undo()
    expect(useStore.getState().episode?.text?.transcript.segments).toEqual(segments)
  })

  it('that says the same changes nothing, and one that says something else is refused', async () => {
    const { exchange } = await setup()
    await exchange.take(textWith(segments))
    expect(said()).toMatchObject({ words: 'sameText' })
    await exchange.take(textWith([{ texts: { en: 'Bread has become dearer since March.' }, line: 1 }]))
    expect(useStore.getState().notices).toContainEqual({ code: 'text/other', name: 'b.txt' })
    expect(useStore.getState().episode?.text?.transcript.segments).toEqual(segments)
  })
})

describe('times for others', () => {
  it('are not exported while all of them are estimates', async () => {
    const { exchange, written } = await setup()
    await exchange.exportTimes()
    expect(said()).toMatchObject({ words: 'noTimesFound' })
    expect(written).toEqual([])
  })

  it('are what they were where they are imported, and taken back with one undo', async () => {
    const { exchange, edits, written } = await setup()
    fixLine(23)
    await exchange.exportTimes()
    useStore.getState().setAnchors([])
    expect(startOf(2)).toBe(20)
    await exchange.take({ times: { name: 'h', text: written[0]! } })
    expect(said()).toMatchObject({ words: 'timesImported', facts: { matched: 4, count: 4 } })
    expect(startOf(2)).toBe(23)
    edits.undo()
    await settled()
    expect(startOf(2)).toBe(20)
  })

  it('bring the offset of who made them, but not over one that is set here; no fixed line gives way', async () => {
    const { exchange, edits, written } = await setup()
    fixLine(23)
    const setFixed = (fixed: Partial<TrackEdits>) =>
      useStore.getState().setFixed({ ...useStore.getState().fixed, ...fixed })
    setFixed({ offset: 0.5 })
    await exchange.exportTimes()
    setFixed({ anchors: [{ segment: 3, start: 33 }], offset: 0 })
    const before = startOf(2)
    await exchange.take({ times: { name: 'h', text: written[0]! } })
    expect(useStore.getState().fixed).toMatchObject({ offset: 0.5, anchors: [{ segment: 3, start: 33 }] })
    expect([startOf(2), startOf(3)]).toEqual([23.5, 33.5])
    edits.undo()
    await settled()
    expect([useStore.getState().fixed.offset, startOf(2)]).toEqual([0, before])
    setFixed({ offset: -0.25 })
    await exchange.take({ times: { name: 'h', text: written[0]! } })
    expect([useStore.getState().fixed.offset, startOf(2)]).toEqual([-0.25, 22.75])
  })

  it('bring the gaps of who made them, but where this listener has one', async () => {
    const { exchange, edits, written } = await setup()
    const gaps = [
      { start: 5, end: 8 },
      { start: 24, end: 26.5 },
    ]
    fixLine(20.5)
    useStore.getState().setFixed({ ...useStore.getState().fixed, gaps })
    await exchange.exportTimes()
    useStore.getState().setFixed({ anchors: [], gaps: [{ start: 6, end: 9 }], offset: 0 })
    await exchange.take({ times: { name: 'h', text: written[0]! } })
    expect(useStore.getState().fixed.gaps).toEqual([{ start: 6, end: 9 }, gaps[1]])
    edits.undo()
    await settled()
    expect(useStore.getState().fixed.gaps).toEqual([{ start: 6, end: 9 }])
  })

  it('are taken for the lines that are the same; the others are said to be unheard', async () => {
    const { exchange, edits, written, taken } = await setup()
    fixLine(23)
    await exchange.exportTimes()
    const other = { ...segments[3]!, texts: { en: 'And so we went home, all of us.' } }
    edits.act({ what: 'corrected', changes: [{ kind: 'segments', at: 3, removed: [segments[3]!], added: [other] }] })
    await exchange.take({ times: { name: 'h', text: written[0]! } })
    expect(said()).toMatchObject({ words: 'timesImportedPartly', facts: { matched: 3, count: 4 } })
    expect(taken).toMatchObject([['harbour-track', { isFinished: true, unheard: [3] }]])
    expect(startOf(2)).toBe(23)
  })

  it('that are no times are refused by name', async () => {
    const { exchange } = await setup()
    await exchange.take({ times: { name: 'h', text: '{"format":"diglot.pack","version":9}' } })
    expect(useStore.getState().notices).toContainEqual({ code: 'times/newer', name: 'h' })
  })
})
