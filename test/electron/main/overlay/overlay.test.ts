import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fadeMs, graceMs } from '../../../../electron/main/overlay/overlay-presence'
import { listeners, screen } from '../../../support/fake-electron'
import { makeEpisode } from '../../../support/make-episode'
import { openOverlay, playingOverlay } from './overlay-setup'

beforeEach(() => {
  vi.useFakeTimers()
  screen.workAreas = [{ x: 0, y: 0, width: 1920, height: 1040 }]
  screen.pointer = { x: 0, y: 0 }
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the overlay is there', () => {
  it('when it is on and something plays, and costs nothing before', () => {
    const overlay = openOverlay()
    overlay.hear({ isPlaying: true, segment: 0 })
    expect(overlay.windows).toEqual([])
    overlay.host.changeSettings({ showsOverlay: true })
    expect(overlay.window.url).toBe('app://diglot/overlay.html')
  })

  it('once its page has something to paint, and never takes the keyboard by itself', () => {
    const overlay = openOverlay({ showsOverlay: true })
    overlay.hear({ isPlaying: true, segment: 0 })
    expect(overlay.isSeen()).toBe(false)
    overlay.load()
    expect(overlay.isSeen()).toBe(true)
    expect(overlay.window.asked.map(([name]) => name)).toContain('showInactive')
    expect(overlay.window.asked.map(([name]) => name)).not.toContain('focus')
  })

  it('a moment longer than the voice, fades, and is back with it', () => {
    const overlay = playingOverlay()
    overlay.hear({ isPlaying: false })
    vi.advanceTimersByTime(graceMs - 1)
    expect(overlay.seen().isFading).toBe(false)
    vi.advanceTimersByTime(1)
    expect(overlay.seen().isFading).toBe(true)
    expect(overlay.isSeen()).toBe(true)
    vi.advanceTimersByTime(fadeMs)
    expect(overlay.isSeen()).toBe(false)
    overlay.hear({ isPlaying: true })
    expect(overlay.isSeen()).toBe(true)
    expect(overlay.seen().isFading).toBe(false)
    expect(overlay.windows).toHaveLength(1)
  })

  it('through a pause that is shorter than that', () => {
    const overlay = playingOverlay()
    overlay.hear({ isPlaying: false })
    vi.advanceTimersByTime(graceMs + fadeMs / 2)
    overlay.hear({ isPlaying: true })
    vi.advanceTimersByTime(graceMs * 2)
    expect(overlay.isSeen()).toBe(true)
    expect(overlay.seen().isFading).toBe(false)
  })

  it('as long as somebody is at it, though nothing plays', () => {
    const overlay = playingOverlay()
    overlay.call('overlay:hold', true)
    overlay.hear({ isPlaying: false })
    vi.advanceTimersByTime(graceMs * 3)
    expect(overlay.isSeen()).toBe(true)
    overlay.call('overlay:hold', false)
    vi.advanceTimersByTime(graceMs + fadeMs)
    expect(overlay.isSeen()).toBe(false)
  })

  it('for a moment when it is turned on while nothing plays, so that it is seen what was turned on', () => {
    const overlay = openOverlay()
    overlay.host.changeSettings({ showsOverlay: true })
    overlay.load()
    expect(overlay.isSeen()).toBe(true)
    vi.advanceTimersByTime(graceMs + fadeMs)
    expect(overlay.isSeen()).toBe(false)
  })

  it('not where there is no text with times to it, however long that plays', () => {
    const overlay = playingOverlay()
    overlay.open(makeEpisode('harbour', { text: null, timeline: null }))
    expect(overlay.isSeen()).toBe(false)
    overlay.open(makeEpisode())
    expect(overlay.isSeen()).toBe(true)
  })

  it('no longer than the window of the player', () => {
    const overlay = playingOverlay()
    overlay.closePlayer()
    expect(overlay.window.isDestroyed()).toBe(true)
    expect(overlay.host.settings.showsOverlay).toBe(true)
  })

  it('with the keyboard on it when the listener asks for that', () => {
    const overlay = openOverlay({ showsOverlay: true })
    overlay.host.events.emit('adjustOverlay')
    overlay.load()
    expect(overlay.window.asked.map(([name]) => name)).toContain('focus')
    expect(overlay.isSeen()).toBe(true)
  })
})

describe('closing it', () => {
  const close = (window: { emit(name: string, event: unknown): unknown }) => {
    let isPrevented = false
    window.emit('close', { preventDefault: () => (isPrevented = true) })
    return isPrevented
  }

  it('turns it off', () => {
    const overlay = playingOverlay()
    const { window } = overlay
    expect(close(window)).toBe(true)
    expect(overlay.host.settings.showsOverlay).toBe(false)
    expect(window.isDestroyed()).toBe(true)
  })

  it('at the end of the program leaves it on for the next time', () => {
    const overlay = playingOverlay()
    for (const listener of listeners.get('before-quit') ?? []) (listener as () => void)()
    expect(close(overlay.window)).toBe(false)
    expect(overlay.host.settings.showsOverlay).toBe(true)
  })
})

describe('its page', () => {
  it('is told the line that is heard, and no other', () => {
    const overlay = playingOverlay()
    overlay.hear({ segment: 2 })
    expect(overlay.seen().segment?.texts).toEqual({ en: 'Nobody was there yet.', 'zh-Hans': '那里还没有人。' })
    expect(JSON.stringify(overlay.window.sent)).not.toContain('So we waited')
  })

  it('is told nothing twice', () => {
    const overlay = playingOverlay()
    overlay.hear({ segment: 2 })
    const before = overlay.window.sent.length
    overlay.hear({ aligned: 0.4 })
    overlay.host.changeSettings({ volume: 0.2 })
    expect(overlay.window.sent).toHaveLength(before)
  })

  it('is told what the listener set, in the words of the interface', () => {
    const overlay = playingOverlay({ original: 'blurred', order: 'translation-first' })
    overlay.host.changeSettings({ overlaySize: 44 })
    expect(overlay.seen()).toMatchObject({
      original: 'en',
      visibility: { original: 'blurred', translation: 'shown' },
      order: 'translation-first',
      look: { overlaySize: 44, overlayColours: 'snow' },
      words: { lock: expect.stringContaining('Lock') },
    })
    expect(Object.keys(overlay.seen().look)).not.toContain('keys')
  })

  it('runs what it has buttons for in the player, and changes what is its own', () => {
    const overlay = playingOverlay()
    overlay.call('overlay:run', 'next-segment')
    overlay.call('overlay:change', { overlayGround: 0.8 })
    expect(overlay.ran).toEqual(['next-segment'])
    expect(overlay.host.settings.overlayGround).toBe(0.8)
  })

  it('is made anew when it breaks, but not for ever', () => {
    const overlay = playingOverlay()
    for (const count of [2, 3]) {
      overlay.window.webContents.emit('render-process-gone')
      expect(overlay.windows).toHaveLength(count)
      overlay.load()
      expect(overlay.isSeen()).toBe(true)
    }
    overlay.window.webContents.emit('render-process-gone')
    expect(overlay.windows).toHaveLength(3)
    expect(overlay.host.settings.showsOverlay).toBe(false)
  })
})
