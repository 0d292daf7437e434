import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { CommandId } from '../../../shared/commands/command-keys'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
const state = () => useStore.getState()
let app: ReturnType<typeof makeApp>
beforeEach(() => {
  app = makeApp()
  state().setEpisode(makeEpisode())
})
afterEach(() => {
  app.end()
  useStore.setState(initial, true)
})

/** Lines are at 0, 10, 20, 30 s. */
const run = async (id: CommandId) => {
  app.parts.run(id)
  await new Promise((resolve) => setTimeout(resolve))
}

describe('commands on the line at hand', () => {
  it('play it, and follow it', async () => {
    state().setFollowing(false)
    state().setMenuLines({ first: 2, last: 2 })
    await run('play-line')
    expect(app.asked).toEqual([['seek', 20], ['play']])
    expect(state().isFollowing).toBe(true)
  })

  it('loop those chosen', async () => {
    state().setChosenLines({ first: 1, last: 2 })
    await run('loop-lines')
    expect(state().loop).toEqual({ start: 10, end: 30 })
    expect(app.asked).toEqual([['seek', 10], ['play']])
  })

  it.each<[CommandId, RegExp]>([
    ['copy-line', /^[^[].+\n.*\p{sc=Han}/u],
    ['copy-original', /^\P{sc=Han}+$/u],
    ['copy-translation', /^[^a-z]+$/],
    ['copy-with-time', /^\[0:10\] .+\n.*\p{sc=Han}/u],
  ])('%s puts it on the clipboard', async (id, expected) => {
    state().setActiveCue(1)
    await run(id)
    expect(app.host.asked('clipboard:write')).toEqual([expect.stringMatching(expected)])
    expect(state().quiet).toEqual({ words: 'copied' })
  })

  it('bookmark it, and go from one bookmark to the next, round and round', async () => {
    for (const line of [1, 3]) {
      state().setActiveCue(line)
      await run('bookmark')
    }
    expect(state().bookmarks).toEqual([1, 3])
    app.asked.length = 0
    state().setActiveCue(1)
    await run('next-bookmark')
    state().setActiveCue(3)
    await run('next-bookmark')
    await run('previous-bookmark')
    expect(app.asked).toEqual([
      ['seek', 30],
      ['seek', 10],
      ['seek', 10],
    ])
  })

  it('say so where there is no bookmark to go to', async () => {
    await run('next-bookmark')
    expect(state().quiet).toEqual({ words: 'noBookmarks', names: 'bookmark' })
    expect(app.asked).toEqual([])
  })

  it('fix its start, hand it to main, and take it back', async () => {
    state().setActiveCue(2)
    app.at(22.5)
    await run('starts-now')
    expect(state().fixed.anchors).toEqual([{ segment: 2, start: 22.5 }])
    expect(app.host.asked('timeline:keep')).toMatchObject([{ isFinished: false, spoken: 'en' }])
    await run('undo')
    expect(state().fixed.anchors).toEqual([])
    await run('redo')
    expect(state().fixed.anchors).toEqual([{ segment: 2, start: 22.5 }])
    await run('free-start')
    expect(state().fixed.anchors).toEqual([])
  })

  it('fix the start of the line behind the one that is lit, where the captions are late', async () => {
    state().setActiveCue(1)
    app.at(18.5)
    await run('next-starts-now')
    expect(state().fixed.anchors).toEqual([{ segment: 2, start: 18.5 }])
    state().setActiveCue(3)
    await run('next-starts-now')
    expect(state().fixed.anchors).toHaveLength(1)
  })

  it('take into account, while it plays, what it takes to press a key', async () => {
    state().setActiveCue(2)
    state().reportPlayer({ isPlaying: true, rate: 1.5 })
    app.at(22.5)
    await run('starts-now')
    expect(state().fixed.anchors).toEqual([{ segment: 2, start: 22.2 }])
  })

  it('do nothing without a text', async () => {
    state().setEpisode(makeEpisode('harbour', { text: null, timeline: null }))
    for (const id of ['play-line', 'loop-lines', 'copy-line', 'bookmark', 'starts-now'] as const) await run(id)
    expect(app.asked).toEqual([])
    expect(state()).toMatchObject({ bookmarks: [], fixed: { anchors: [] }, loop: null })
  })
})
