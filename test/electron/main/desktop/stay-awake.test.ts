import { beforeEach, describe, expect, it } from 'vitest'
import { stayAwake } from '../../../../electron/main/desktop/stay-awake'
import { blocks, clearDesktop, powerMonitor } from '../../../support/fake-desktop'
import { listeners } from '../../../support/fake-electron'
import { fakeHost } from '../../../support/fake-host'
import { makeEpisode } from '../../../support/make-episode'

describe('the system is kept awake', () => {
  const held = () => [...blocks.values()]
  beforeEach(clearDesktop)

  function reading() {
    const made = fakeHost()
    stayAwake(made.host)
    const window = made.openWindow()
    made.open(makeEpisode())
    return { ...made, window }
  }

  it('while something plays, and no longer', () => {
    const { hear } = reading()
    expect(held()).toEqual([])
    hear({ isPlaying: true })
    expect(held()).toHaveLength(1)
    hear({ isPlaying: false })
    expect(held()).toEqual([])
  })

  it('with its screen on while the captions can be read', () => {
    const { hear, window } = reading()
    hear({ isPlaying: true })
    expect(held()).toEqual(['prevent-display-sleep'])
    window.state = 'minimized'
    window.emit('minimize')
    expect(held()).toEqual(['prevent-app-suspension'])
    window.state = 'normal'
    window.emit('restore')
    expect(held()).toEqual(['prevent-display-sleep'])
    window.hide()
    expect(held()).toEqual(['prevent-app-suspension'])
  })

  it('with its screen on while the captions are over other programs', () => {
    const { host, hear, window } = reading()
    hear({ isPlaying: true })
    window.hide()
    host.changeSettings({ showsOverlay: true })
    expect(held()).toEqual(['prevent-display-sleep'])
    host.changeSettings({ showsOverlay: false })
    expect(held()).toEqual(['prevent-app-suspension'])
  })

  it('without its screen where there is nothing to read', () => {
    const { hear, open } = reading()
    hear({ isPlaying: true })
    open(makeEpisode('harbour', { text: null }))
    expect(held()).toEqual(['prevent-app-suspension'])
  })

  it('without its screen behind a lock', () => {
    const { hear } = reading()
    hear({ isPlaying: true })
    powerMonitor.emit('lock-screen')
    expect(held()).toEqual(['prevent-app-suspension'])
    powerMonitor.emit('unlock-screen')
    expect(held()).toEqual(['prevent-display-sleep'])
  })

  it('by one block at a time, however much is told', () => {
    const { hear } = reading()
    for (let segment = 0; segment < 50; segment++) hear({ isPlaying: true, segment })
    expect(held()).toHaveLength(1)
  })

  it('no longer when the window is closed, or the program quits', () => {
    const { hear, window } = reading()
    hear({ isPlaying: true })
    window.close()
    expect(held()).toEqual([])
    hear({ isPlaying: true })
    expect(held()).toHaveLength(1)
    for (const quit of listeners.get('will-quit') ?? []) quit()
    expect(held()).toEqual([])
  })
})
