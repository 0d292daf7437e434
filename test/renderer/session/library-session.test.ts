import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createLibrarySession } from '../../../renderer/session/library-session'
import { useStore } from '../../../renderer/store'
import { makeEntry } from '../../shared/library/entries'
import { startEditSession } from '../../support/edit-session'
import { type Answers, fakeBridge } from '../../support/fake-bridge'
import { makeEpisode } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

const rain = makeEntry('entry-rain', { title: 'Rain' })
const snow = makeEntry('entry-snow', { title: 'Snow' })
const all = { 'library:list': () => [rain, snow] }

describe('the library in the window', () => {
  it('is that of main, and follows what main says of it', async () => {
    const { host, shown } = await setup(all)
    expect(shown()).toEqual(['Rain', 'Snow'])
    host.push('library:changed', { changed: [{ ...rain, title: 'Drizzle' }, makeEntry('Fog')], removed: [snow.id] })
    expect(shown()).toEqual(['Drizzle', 'Fog'])
  })

  it('takes what was told before the list came for later than the list', async () => {
    let answer: (entries: (typeof rain)[]) => void = () => {}
    const { host, shown } = await setup({ 'library:list': () => new Promise((resolve) => (answer = resolve)) })
    host.push('library:changed', { changed: [{ ...rain, title: 'Drizzle' }], removed: [] })
    answer([rain, snow])
    await settled()
    expect(shown()).toEqual(['Drizzle', 'Snow'])
  })

  it('is left for whatever is opened, and not for a change of what is open', async () => {
    const { session } = await setup(all)
    session.toggle()
    expect(useStore.getState().isLibraryOpen).toBe(true)
    const episode = makeEpisode()
    useStore.getState().setEpisode(episode)
    expect(useStore.getState().isLibraryOpen).toBe(false)
    session.toggle()
    useStore.setState({ episode: { ...episode, title: 'Another title' } })
    expect(useStore.getState().isLibraryOpen).toBe(true)
  })
})

describe('opening', () => {
  it('asks for another entry, and only shows again the one that is open', async () => {
    const { session, opened, player } = await setup(all)
    useStore.getState().setEpisode({ ...makeEpisode(), libraryId: rain.id })
    session.toggle()
    await session.open(rain.id, true)
    expect(useStore.getState().isLibraryOpen).toBe(false)
    expect(opened).toEqual([])
    expect(player.play).toHaveBeenCalledTimes(1)
    await session.open(snow.id, true)
    expect(opened).toEqual([snow.id])
    // It did not open: what is open is not the listener's wish.
    expect(player.play).toHaveBeenCalledTimes(1)
  })
})

describe('removing', () => {
  it('is done at once, said, taken back and done again', async () => {
    const { host, session, edits, shown } = await setup(all)
    session.remove([rain.id])
    expect(shown()).toEqual(['Snow'])
    expect(useStore.getState().quiet).toEqual({
      words: 'libraryRemovedOne',
      facts: { title: 'Rain' },
      offers: 'undo',
    })
    edits.undo()
    expect(shown().sort()).toEqual(['Rain', 'Snow'])
    edits.redo()
    expect(shown()).toEqual(['Snow'])
    await settled()
    expect(host.calls.slice(1)).toEqual([
      ['library:remove', [rain.id]],
      ['library:restore', [rain.id]],
      ['library:remove', [rain.id]],
    ])
  })

  it('that main did not do is not shown as done', async () => {
    const { session, shown } = await setup({
      ...all,
      'library:remove': () => {
        throw new Error('no')
      },
    })
    session.remove([rain.id, snow.id])
    await settled()
    expect(shown()).toEqual(['Rain', 'Snow'])
    expect(useStore.getState().notices.length).toBe(1)
  })

  it('of what is not there is nothing to take back', async () => {
    const { host, session, edits } = await setup(all)
    session.remove(['entry-gone'])
    expect(host.asked('library:remove')).toEqual([])
    edits.undo()
    expect(useStore.getState().quiet?.words).toBe('nothingToUndo')
  })
})

describe('finding files again', () => {
  it.each([
    ['says that they are in place', { ...rain, missing: [] }, 'libraryFound'],
    ['says what is still missing', { ...rain, missing: [{ kind: 'audio', name: 'r.mp3' }] }, 'libraryStillMissing'],
  ] as const)('%s', async (_name, answer, words) => {
    const { session } = await setup({ ...all, 'library:relink': () => answer })
    await session.relink(rain.id)
    expect(useStore.getState().quiet?.words).toBe(words)
    expect(useStore.getState().library.find(({ id }) => id === rain.id)).toEqual(answer)
  })

  it('takes back what was said of a file that is in place again, and of no other', async () => {
    const lost = { ...rain, missing: [{ kind: 'audio', name: 'r.mp3' }] } as const
    const { session } = await setup({ 'library:list': () => [lost], 'library:relink': () => rain })
    const { addNotice } = useStore.getState()
    addNotice({ code: 'recent/gone', name: 'r.mp3' })
    addNotice({ code: 'library/gone', name: 'other.mp3' })
    await session.relink(rain.id)
    expect(useStore.getState().notices).toEqual([{ code: 'library/gone', name: 'other.mp3' }])
  })

  it('says nothing when nothing was chosen', async () => {
    const { session } = await setup(all)
    await session.relink(rain.id)
    expect(useStore.getState().quiet).toBeNull()
  })
})

async function setup(answers: Answers = {}) {
  const host = fakeBridge(answers)
  const { edits } = startEditSession()
  const opened: string[] = []
  const player = { play: vi.fn() }
  const session = createLibrarySession({
    bridge: host.bridge,
    store: useStore,
    player,
    openEntry: async (id) => void opened.push(id),
    note: edits.note,
  })
  onTestFinished(session.dispose)
  await settled()
  return { host, edits, session, opened, player, shown: () => useStore.getState().library.map(({ title }) => title) }
}
