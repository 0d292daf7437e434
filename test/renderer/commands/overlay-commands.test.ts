import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandParts } from '../../../renderer/commands/command'
import { runCommand } from '../../../renderer/commands/commands'
import { useStore } from '../../../renderer/store'
import { largestOverlayText, smallestOverlayText } from '../../../shared/model/overlay'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
beforeEach(() => useStore.getState().setEpisode(makeEpisode()))
afterEach(() => useStore.setState(initial, true))

describe('the commands of the overlay', () => {
  it('turn it on and off', () => {
    const { run, settings } = setup()
    run('toggle-overlay')
    expect(settings().showsOverlay).toBe(true)
    expect(said()).toBeUndefined()
    run('toggle-overlay')
    expect(settings().showsOverlay).toBe(false)
  })

  it.each(['toggle-overlay', 'adjust-overlay'])('say of it what it waits for, where nothing can be shown: %s', (id) => {
    useStore.getState().setEpisode(makeEpisode('harbour', { text: null, timeline: null }))
    const { run, settings, asked } = setup()
    run(id)
    expect(settings().showsOverlay).toBe(true)
    expect(said()).toBe('overlayWaits')
    expect(asked).toEqual([])
  })

  it('lock it and unlock it', () => {
    const { run, settings } = setup({ showsOverlay: true })
    run('lock-overlay')
    expect(settings().isOverlayLocked).toBe(true)
    run('lock-overlay')
    expect(settings().isOverlayLocked).toBe(false)
  })

  it('lock nothing that is not there, and offer to show it', () => {
    const { run, settings } = setup()
    run('lock-overlay')
    expect(settings().isOverlayLocked).toBe(false)
    expect(useStore.getState().quiet).toMatchObject({ words: 'overlayIsOff', offers: 'toggle-overlay' })
  })

  it('take the keyboard to it, on and unlocked, once main knows that', async () => {
    const { run, settings, asked } = setup({ isOverlayLocked: true })
    run('adjust-overlay')
    expect(settings()).toMatchObject({ showsOverlay: true, isOverlayLocked: false })
    await Promise.resolve()
    await Promise.resolve()
    expect(asked).toEqual(['adjust'])
  })

  it('make its text larger and smaller by the same sizes, within bounds', () => {
    const { run, settings } = setup({ overlaySize: 36 })
    const way = (id: string) =>
      Array.from({ length: 4 }, () => {
        run(id)
        return settings().overlaySize
      })
    const up = way('overlay-larger')
    expect(up).toEqual([38, 40, 44, 48])
    for (let i = 0; i < 40; i++) run('overlay-larger')
    expect(settings().overlaySize).toBe(largestOverlayText)
    for (let i = 0; i < 80; i++) run('overlay-smaller')
    expect(settings().overlaySize).toBe(smallestOverlayText)
  })

  it('set its languages side by side or one above the other', () => {
    const { run, settings } = setup()
    run('overlay-rows')
    expect(settings().overlayRows).toBe('one')
    run('overlay-rows')
    expect(settings().overlayRows).toBe('two')
  })
})

function said(): string | undefined {
  return useStore.getState().quiet?.words
}

function setup(settings: Partial<Settings> = {}) {
  useStore.getState().setSettings({ ...defaultSettings, ...settings })
  const asked: string[] = []
  const change = (patch: Partial<Settings>) =>
    useStore.getState().setSettings({ ...useStore.getState().settings, ...patch })
  const parts = {
    store: useStore,
    settings: { change, kept: async () => {}, dispose: () => {} },
    overlay: { adjust: () => asked.push('adjust') },
  } as unknown as CommandParts
  return { asked, run: (id: string) => runCommand(id, parts), settings: () => useStore.getState().settings }
}
