import { afterEach, describe, expect, it } from 'vitest'
import { createBookmarkSession } from '../../../renderer/session/bookmark-session'
import { useStore } from '../../../renderer/store'
import type { Mark } from '../../../shared/model/mark'
import { startEditSession } from '../../support/edit-session'
import { makeEpisode } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

function setup({ recalled = [], canKeep = true }: { recalled?: readonly Mark[]; canKeep?: boolean } = {}) {
  let answer: () => void = () => {}
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const { edits, kept } = startEditSession({ recalled, canKeep, isAnswered })
  const session = createBookmarkSession({ store: useStore, edits })
  useStore.getState().setEpisode(makeEpisode())
  return { session, edits, kept: kept.marks, answer }
}

const shown = () => useStore.getState().bookmarks
const said = () => useStore.getState().quiet

describe('a bookmark', () => {
  it('is set and taken away on one line, kept at once, and said', async () => {
    const { session, kept, answer } = setup()
    answer()
    session.toggle(2)
    await settled()
    expect(shown()).toEqual([2])
    expect(said()).toMatchObject({ words: 'did', deed: { what: 'bookmarked', facts: { line: 3 } }, offers: 'undo' })
    session.toggle(0)
    await settled()
    session.toggle(2)
    await settled()
    expect(shown()).toEqual([0])
    expect(kept).toEqual([[{ segment: 2 }], [{ segment: 0 }, { segment: 2 }], [{ segment: 0 }]])
  })

  it('of an earlier listening is there, and one set before the answer joins it', async () => {
    const { session, kept, answer } = setup({ recalled: [{ segment: 3, note: 'a word' }] })
    session.toggle(1)
    await settled()
    expect(kept).toEqual([])
    answer()
    await settled()
    expect(shown()).toEqual([1, 3])
    expect(kept).toEqual([[{ segment: 1 }, { segment: 3, note: 'a word' }]])
  })

  it('taken away by mistake comes back with its note', async () => {
    const { session, edits, kept, answer } = setup({ recalled: [{ segment: 3, note: 'a word' }] })
    answer()
    session.toggle(3)
    await settled()
    expect(shown()).toEqual([])
    edits.undo()
    await settled()
    expect(shown()).toEqual([3])
    expect(kept.at(-1)).toEqual([{ segment: 3, note: 'a word' }])
    expect(said()?.offers).toBe('redo')
    edits.redo()
    expect(shown()).toEqual([])
  })

  it('that the disk does not take is there all the same, and it is said once', async () => {
    const { session, answer } = setup({ canKeep: false })
    answer()
    session.toggle(1)
    await settled()
    expect(shown()).toEqual([1])
    expect(said()).toMatchObject({ words: 'notKept' })
    session.toggle(2)
    await settled()
    expect(said()).toMatchObject({ words: 'did', deed: { what: 'bookmarked' } })
  })

  it('belongs to its episode', async () => {
    const { session, kept, answer } = setup()
    session.toggle(1)
    useStore.getState().setEpisode(makeEpisode('lighthouse', { text: null }))
    answer()
    await settled()
    expect(shown()).toEqual([])
    expect(kept).toEqual([])
  })
})
