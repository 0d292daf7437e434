import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { BrowserWindow as RealWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Host, HostEvents } from '../../../../electron/main/host'
import { joinMiniPlayer } from '../../../../electron/main/windows/mini-player'
import { createWindow } from '../../../../electron/main/windows/player-window'
import { miniForm, wholeForm } from '../../../../electron/main/windows/window-forms'
import { WindowPlaces } from '../../../../electron/main/windows/window-places'
import { KeptWindows } from '../../../../electron/services/documents/kept-windows'
import { defaultSettings, type Settings } from '../../../../shared/model/settings'
import type { BrowserWindow } from '../../../support/fake-electron'
import { screen } from '../../../support/fake-electron'
import { tempFolder } from '../../../support/temp-folder'

const laptop = { x: 0, y: 25, width: 1440, height: 860 }
const beside = { x: 1440, y: 0, width: 1920, height: 1040 }
const home = { x: 80, y: 55, width: 1280, height: 800 }

beforeEach(() => {
  screen.workAreas = [laptop, beside]
})
afterEach(() => {
  screen.removeAllListeners()
})

describe('the mini player', () => {
  it('is at its first time in the lower right corner of the screen, its page as large as it should be', async () => {
    const { change, window } = await start()
    change({ isMini: true })
    expect(window().bounds).toEqual({ x: 994, y: 671, width: 422, height: 190 })
    expect(window().minimum).toEqual([322, 150])
  })

  it('comes up on the screen on which the window is', async () => {
    const { change, window } = await start()
    window().setBounds({ ...home, x: 1500 })
    change({ isMini: true })
    expect(window().bounds.x).toBe(beside.x + beside.width - 422 - 24)
  })

  it('unfolds to exactly where the window was, and folds again to where it was left itself', async () => {
    const { change, window } = await start()
    change({ isMini: true })
    window().setBounds({ x: 10, y: 30, width: 600, height: 200 })
    change({ isMini: false })
    expect(window()).toMatchObject({ bounds: home, minimum: [402, 510] })
    change({ isMini: true })
    expect(window().bounds).toEqual({ x: 10, y: 30, width: 600, height: 200 })
  })

  it.each(['maximized', 'full-screen'] as const)(
    'folds a %s window, which is that again when it unfolds',
    async (state) => {
      const { change, window } = await start()
      if (state === 'maximized') window().maximize()
      else window().setFullScreen(true)
      change({ isMini: true })
      expect(window().state).toBe('normal')
      expect(window().bounds.width).toBe(422)
      change({ isMini: false })
      expect(window().state).toBe(state)
      expect(window().bounds).toEqual(home)
    },
  )

  it('stays above other windows only while it is folded, and only as long as it is to', async () => {
    const { change, window } = await start()
    expect(window().isOnTop).toBe(false)
    change({ isMini: true })
    expect(window().isOnTop).toBe(true)
    change({ miniStaysOnTop: false })
    expect(window().isOnTop).toBe(false)
    change({ miniStaysOnTop: true })
    expect(window().isOnTop).toBe(true)
    change({ isMini: false })
    expect(window().isOnTop).toBe(false)
  })

  it('is moved by no other setting', async () => {
    const { change, window } = await start()
    change({ isMini: true })
    const moved = { x: 10, y: 30, width: 600, height: 200 }
    window().setBounds(moved)
    change({ volume: 0.5 })
    change({ isMini: true })
    expect(window().bounds).toEqual(moved)
  })

  it('is there at the next start when it was closed folded, and the whole window is still where it was', async () => {
    const first = await start()
    first.window().maximize()
    first.change({ isMini: true })
    const left = first.window().bounds
    first.window().close()
    const next = await start({ isMini: true }, first.path)
    expect(next.window()).toMatchObject({ bounds: left, minimum: [322, 150], isOnTop: true })
    expect(next.window().state).toBe('normal')
    next.window().emit('ready-to-show')
    expect(next.window().state).toBe('normal')
    next.change({ isMini: false })
    expect(next.window()).toMatchObject({ bounds: home, state: 'maximized' })
  })
})

async function start(settings: Partial<Settings> = {}, from?: string) {
  const path = from ?? join(await tempFolder(), 'windows.json')
  const places = new WindowPlaces(await KeptWindows.open(path))
  let window: RealWindow | null = null
  const host = {
    events: new EventEmitter<HostEvents>(),
    places,
    settings: { ...defaultSettings, ...settings },
    get window() {
      return window
    },
  }
  joinMiniPlayer(host as unknown as Host)
  window = createWindow('/preload.cjs', '/icon.png', places, host.settings.isMini ? miniForm : wholeForm)
  const fake = window as unknown as BrowserWindow
  host.events.emit('window', window)
  return {
    path,
    window: () => fake,
    change(change: Partial<Settings>) {
      host.settings = { ...host.settings, ...change }
      host.events.emit('settings', host.settings)
    },
  }
}
