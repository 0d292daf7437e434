import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow as RealWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WindowPlaces } from '../../../../electron/main/windows/window-places'
import { KeptWindows } from '../../../../electron/services/documents/kept-windows'
import { BrowserWindow, screen } from '../../../support/fake-electron'
import { tempFolder } from '../../../support/temp-folder'

const size = { width: 1280, height: 800 }
const minimum = { width: 400, height: 480 }
const laptop = { x: 0, y: 25, width: 1440, height: 860 }
const left = { x: -1920, y: 0, width: 1920, height: 1040 }

beforeEach(() => {
  screen.workAreas = [laptop, left]
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  screen.removeAllListeners()
  vi.useRealTimers()
})

describe("a window's place", () => {
  it('is at its first time the middle of the primary screen', async () => {
    const { places } = await setup()
    expect(places.boundsFor('player', size, minimum)).toEqual({ x: 80, y: 55, width: 1280, height: 800 })
  })

  it('is at the next start where it was closed, and as large', async () => {
    const { open, again } = await setup()
    const window = open()
    window.setBounds({ x: -1700, y: 100, width: 900, height: 700 })
    window.close()
    const next = await again()
    expect(next.boundsFor('player', size, minimum)).toEqual({ x: -1700, y: 100, width: 900, height: 700 })
  })

  it('is on another screen when its own is gone', async () => {
    const { open, again } = await setup()
    const window = open()
    window.setBounds({ x: -1700, y: 100, width: 900, height: 700 })
    window.close()
    screen.workAreas = [laptop]
    expect((await again()).boundsFor('player', size, minimum)).toEqual({ x: 0, y: 100, width: 900, height: 700 })
  })

  it.each(['maximized', 'full-screen'] as const)('is filled again by a window that was %s', async (state) => {
    const { open, again } = await setup()
    const window = open()
    if (state === 'maximized') window.maximize()
    else window.setFullScreen(true)
    window.close()
    const next = new BrowserWindow()
    ;(await again()).fill(next as unknown as RealWindow, 'player')
    expect(next.state).toBe(state)
  })

  it('is written when the window has come to rest, once, and not while it moves', async () => {
    const { open, written } = await setup()
    const window = open()
    for (let x = 0; x < 100; x += 10) {
      window.setBounds({ x, y: 100, width: 900, height: 700 })
      vi.advanceTimersByTime(50)
    }
    expect(await written()).toBeUndefined()
    vi.advanceTimersByTime(1000)
    expect(await written()).toMatchObject({ x: 90, y: 100 })
  })

  it('is kept when Windows ends the session', async () => {
    const { open, written } = await setup()
    const window = open()
    window.setBounds({ x: 7, y: 100, width: 900, height: 700 })
    window.emit('session-end')
    expect(await written()).toMatchObject({ x: 7 })
  })
})

describe('when the screens change', () => {
  const away = { x: -1700, y: 100, width: 900, height: 700 }

  it('a window that cannot be taken any more comes to one that is there', async () => {
    const window = (await setup()).open()
    window.setBounds(away)
    screen.workAreas = [laptop]
    screen.emit('display-removed')
    expect(window.bounds).toEqual(away)
    vi.advanceTimersByTime(2000)
    expect(window.bounds).toEqual({ ...away, x: 0 })
  })

  it('a maximised window that is on no screen comes to one, and fills it', async () => {
    const window = (await setup()).open()
    window.setBounds(left)
    window.maximize()
    screen.workAreas = [laptop]
    screen.emit('display-removed')
    vi.advanceTimersByTime(2000)
    expect(window.state).toBe('maximized')
    expect(window.bounds).toEqual(laptop)
  })

  it.each([
    ['is where it can be taken', { x: 1000, y: 300, width: 900, height: 700 }, 'normal'],
    ['was snapped, with its borders outside', { x: -7, y: 25, width: 734, height: 867 }, 'normal'],
    ['is minimised', away, 'minimized'],
    ['has gone', away, 'closed'],
  ] as const)('a window that %s is let be', async (_name, bounds, state) => {
    const window = (await setup()).open()
    window.setBounds(bounds)
    if (state === 'closed') window.close()
    else window.state = state
    screen.workAreas = [laptop]
    screen.emit('display-removed')
    screen.emit('display-metrics-changed')
    vi.advanceTimersByTime(2000)
    expect(window.bounds).toEqual(bounds)
    if (state === 'closed') expect(screen.listenerCount('display-removed')).toBe(0)
  })
})

describe('a window that becomes one of another kind', () => {
  const small = { width: 320, height: 120 }
  const corner = { x: 1000, y: 700, width: 400, height: 150 }

  it('goes to its first place, then to where it was last as that kind, and back', async () => {
    const { open, followed } = await setup()
    const window = open()
    const home = window.bounds
    followed().become('mini', small, corner)
    expect(window.bounds).toEqual(corner)
    expect(window.minimum).toEqual([320, 120])
    const moved = { ...corner, x: 20 }
    window.setBounds(moved)
    followed().become('player', minimum, home)
    expect(window.bounds).toEqual(home)
    followed().become('mini', small, corner)
    expect(window.bounds).toEqual(moved)
    expect(followed().kind).toBe('mini')
  })

  it('waits for the desktop to end the filling of the screen, where that takes its time', async () => {
    const { open, followed } = await setup()
    const window = open()
    const home = window.bounds
    window.maximize()
    const unmaximize = vi.spyOn(window, 'unmaximize').mockImplementation(() => {})
    followed().become('mini', small, corner)
    expect(window.bounds).toEqual(home)
    unmaximize.mockRestore()
    window.unmaximize()
    expect(window).toMatchObject({ bounds: corner, minimum: [320, 120], state: 'normal' })
    followed().become('player', minimum, corner)
    expect(window).toMatchObject({ bounds: home, state: 'maximized' })
  })

  it('leaves full screen first, and fills it again when it comes back', async () => {
    const { open, followed } = await setup()
    const window = open()
    window.setFullScreen(true)
    followed().become('mini', small, corner)
    expect(window).toMatchObject({ state: 'normal', bounds: corner })
    followed().become('player', minimum, corner)
    expect(window.state).toBe('full-screen')
  })
})

async function setup() {
  const path = join(await tempFolder(), 'windows.json')
  const again = async () => new WindowPlaces(await KeptWindows.open(path))
  const places = await again()
  let placed: ReturnType<WindowPlaces['follow']> | undefined
  return {
    places,
    again,
    open() {
      const window = new BrowserWindow(places.boundsFor('player', size, minimum))
      placed = places.follow(window as unknown as RealWindow, 'player', minimum)
      return window
    },
    followed() {
      if (!placed) throw new Error('no window is followed')
      return placed
    },
    async written() {
      const text = await readFile(path, 'utf8').catch(() => undefined)
      return text === undefined ? undefined : JSON.parse(text).places[0].bounds
    },
  }
}
