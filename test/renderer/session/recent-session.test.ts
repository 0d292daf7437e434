import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createRecentSession } from '../../../renderer/session/recent-session'
import { useStore } from '../../../renderer/store'
import type { RecentEpisode } from '../../../shared/model/recent'
import { startEditSession } from '../../support/edit-session'
import { type Answers, fakeBridge } from '../../support/fake-bridge'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

const rain: RecentEpisode = { id: 'entry-rain', title: 'Rain', hasAudio: true, hasText: true, opened: 1 }
const snow: RecentEpisode = { ...rain, id: 'entry-snow', title: 'Snow' }

describe('the recent files in the window', () => {
  it('are those of main, at the beginning and whenever they are others', async () => {
    const { host, shown } = setup({ 'recent:list': () => [rain] })
    await settled()
    expect(shown()).toEqual(['Rain'])
    host.push('recent:changed', [snow, rain])
    expect(shown()).toEqual(['Snow', 'Rain'])
  })

  it('told before the first answer came are the later ones', async () => {
    const { host, shown } = setup({ 'recent:list': () => [rain] })
    host.push('recent:changed', [snow, rain])
    await settled()
    expect(shown()).toEqual(['Snow', 'Rain'])
  })

  it('are cleared, which is said and can be taken back and done again', async () => {
    const { host, session, edits } = setup({ 'recent:list': () => [rain] })
    await settled()
    session.clear()
    expect(useStore.getState().quiet).toEqual({ words: 'recentCleared', offers: 'undo' })
    edits.undo()
    expect(useStore.getState().quiet).toEqual({ words: 'recentBack' })
    edits.redo()
    expect(host.calls.map(([name]) => name)).toEqual(['recent:list', 'recent:clear', 'recent:restore', 'recent:clear'])
  })

  it('that are none are not cleared, and there is nothing to take back', async () => {
    const { host, session, edits } = setup()
    await settled()
    session.clear()
    expect(useStore.getState().quiet).toEqual({ words: 'noRecent' })
    edits.undo()
    expect(useStore.getState().quiet).toEqual({ words: 'nothingToUndo' })
    expect(host.asked('recent:clear')).toEqual([])
  })
})

function setup(answers: Answers = {}) {
  const host = fakeBridge(answers)
  const { edits } = startEditSession()
  const session = createRecentSession({ bridge: host.bridge, store: useStore, note: edits.note })
  onTestFinished(session.dispose)
  return { host, edits, session, shown: () => useStore.getState().recent.map(({ title }) => title) }
}
