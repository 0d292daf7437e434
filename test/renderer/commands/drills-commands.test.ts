import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandParts } from '../../../renderer/commands/command'
import { drillsCommands } from '../../../renderer/commands/drills-commands'
import { useStore } from '../../../renderer/store'
import type { drillsKeys } from '../../../shared/commands/groups/drills-keys'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode, makeTimeline } from '../../support/make-episode'

const initial = useStore.getState()
beforeEach(() => {
  useStore.getState().setEpisode(makeEpisode())
  useStore.getState().reportPlayer({ duration: 40 })
  useStore.getState().setSettings(defaultSettings)
})
afterEach(() => {
  useStore.setState(initial, true)
})

function setup() {
  const { player, at } = fakePlayer()
  const settings = {
    change: (patch: Partial<Settings>) =>
      useStore.getState().setSettings({ ...useStore.getState().settings, ...patch }),
  }
  const parts = { player, store: useStore, settings } as unknown as CommandParts
  return {
    at,
    run: (id: keyof typeof drillsKeys) => drillsCommands[id].run(parts),
    loop: () => useStore.getState().loop,
  }
}

describe('looping the line (lines at 0, 10, 20, 30 s)', () => {
  it('takes the one at the playhead, and lets it go when asked again', () => {
    const { at, run, loop } = setup()
    at(12)
    run('loop-line')
    expect(loop()).toEqual({ start: 10, end: 20 })
    at(15)
    run('loop-line')
    expect(loop()).toBeNull()
  })

  it('moves to another line, also from a loop of anything else', () => {
    const { at, run, loop } = setup()
    useStore.getState().setLoop({ start: 5, end: 35 })
    at(22)
    run('loop-line')
    expect(loop()).toEqual({ start: 20, end: 30 })
  })

  it('takes the first before any is heard, and the last one heard in a gap', () => {
    const { cues, ...rest } = makeTimeline()
    const timeline = {
      ...rest,
      cues: cues.map((cue, i) => ({ ...cue, source: 'aligned' as const, start: 10 * i + 2, end: 10 * i + 5 })),
    }
    useStore.getState().setEpisode(makeEpisode('harbour', { timeline }))
    const { at, run, loop } = setup()
    at(0)
    run('loop-line')
    expect(loop()).toEqual({ start: 2, end: 5.2 })
    at(18)
    run('loop-line')
    expect(loop()).toEqual({ start: 12, end: 15.2 })
  })

  it('does nothing without lines', () => {
    useStore.getState().setEpisode(makeEpisode('harbour', { text: null, timeline: null }))
    const { run, loop } = setup()
    run('loop-line')
    expect(loop()).toBeNull()
  })
})

describe('looping from A to B', () => {
  it.each([
    [12, 17, { start: 12, end: 17 }],
    [17, 12, { start: 12, end: 17 }],
    [12, 12.1, { start: 12, end: 12.3 }],
    [39.9, 40, { start: 39.7, end: 40 }],
  ])('A at %d, B at %d', (a, b, expected) => {
    const { at, run, loop } = setup()
    at(a)
    run('loop-ab')
    expect(useStore.getState().loopFrom).toBe(a)
    expect(loop()).toBeNull()
    at(b)
    run('loop-ab')
    expect(loop()?.start).toBeCloseTo(expected.start, 6)
    expect(loop()?.end).toBeCloseTo(expected.end, 6)
    expect(useStore.getState().loopFrom).toBeNull()
    run('loop-ab')
    expect(loop()).toBeNull()
    expect(useStore.getState().loopFrom).toBeNull()
  })

  it('is forgotten with the episode', () => {
    const { run } = setup()
    run('loop-ab')
    useStore.getState().setEpisode(makeEpisode('other'))
    expect(useStore.getState().loopFrom).toBeNull()
  })
})

describe('the settings', () => {
  it.each([
    ['repeat-lines', 'repeatsLines'],
    ['vary-speed', 'variesSpeed'],
    ['pause-after-line', 'pausesAfterLine'],
  ] as const)('%s turns %s on and off', (id, name) => {
    const { run } = setup()
    run(id)
    expect(useStore.getState().settings[name]).toBe(true)
    run(id)
    expect(useStore.getState().settings[name]).toBe(false)
  })

  it('go around the three ways with a stretch without text, and say which', () => {
    const { run } = setup()
    const ways = [1, 2, 3].map(() => {
      run('textless')
      return [useStore.getState().settings.textless, useStore.getState().quiet?.words]
    })
    expect(ways).toEqual([
      ['skip', 'textlessSkipped'],
      ['hurry', 'textlessHurried'],
      ['play', 'textlessPlayed'],
    ])
  })

  it('end all at once, what is looped with them', () => {
    const { run, loop } = setup()
    for (const id of ['repeat-lines', 'vary-speed', 'pause-after-line', 'loop-line', 'end-drills'] as const) run(id)
    expect(useStore.getState().settings).toEqual(defaultSettings)
    expect(loop()).toBeNull()
  })
})
