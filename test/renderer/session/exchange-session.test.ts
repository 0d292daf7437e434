import { afterEach, describe, expect, it } from 'vitest'
import { createExchangeSession } from '../../../renderer/session/exchange-session'
import { useStore } from '../../../renderer/store'
import type { RecalledTimeline } from '../../../shared/ipc/contract'
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
  const takeTimes = ({ timeline, spoken }: RecalledTimeline) =>
    useStore.getState().setTimeline('harbour-episode', timeline, spoken)
  const exchange = createExchangeSession({ bridge, store: useStore, edits, takeTimes })
  useStore.getState().setEpisode(makeEpisode())
  await settled()
  return { exchange, edits, written }
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

  it('are shown as they were shown, whatever offset there is by now, and no fixed line gives way', async () => {
    const { exchange, written } = await setup()
    fixLine(23)
    useStore.getState().setFixed({ ...useStore.getState().fixed, offset: 0.5 })
    await exchange.exportTimes()
    useStore.getState().setFixed({ anchors: [{ segment: 3, start: 33 }], gaps: [], offset: 0.5 })
    await exchange.take({ times: { name: 'h', text: written[0]! } })
    expect(startOf(2)).toBeCloseTo(23.5, 3)
    expect(startOf(3)).toBeCloseTo(33.5, 3)
  })

  it('that are no times are refused by name', async () => {
    const { exchange } = await setup()
    await exchange.take({ times: { name: 'h', text: '{"format":"diglot.pack","version":2}' } })
    expect(useStore.getState().notices).toContainEqual({ code: 'times/newer', name: 'h' })
  })
})
