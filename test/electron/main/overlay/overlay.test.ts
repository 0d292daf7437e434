import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fadeMs, graceMs } from '../../../../electron/main/overlay/overlay-presence'
import { overlayNames } from '../../../../shared/ipc/overlay-channels'
import { overlayInvokes } from '../../../../shared/ipc/overlay-contract'
import { handlers, heldKeys, listeners, screen, takenKeys } from '../../../support/fake-electron'
import { makeEpisode } from '../../../support/make-episode'
import { openOverlay } from './overlay-setup'

const unlockKey = 'CommandOrControl+Alt+Shift+L'

beforeEach(() => {
  vi.useFakeTimers()
  screen.workAreas = [{ x: 0, y: 0, width: 1920, height: 1040 }]
  screen.pointer = { x: 0, y: 0 }
})
afterEach(() => {
  vi.useRealTimers()
})

/** On, playing, and its page there. */
function playing(settings = {}) {
  const overlay = openOverlay({ showsOverlay: true, ...settings })
  overlay.hear({ isPlaying: true, segment: 1 })
  overlay.load()
  return overlay
}

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
    const overlay = playing()
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
    const overlay = playing()
    overlay.hear({ isPlaying: false })
    vi.advanceTimersByTime(graceMs + fadeMs / 2)
    overlay.hear({ isPlaying: true })
    vi.advanceTimersByTime(graceMs * 2)
    expect(overlay.isSeen()).toBe(true)
    expect(overlay.seen().isFading).toBe(false)
  })

  it('as long as somebody is at it, though nothing plays', () => {
    const overlay = playing()
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
    const overlay = playing()
    overlay.open(makeEpisode('harbour', { text: null, timeline: null }))
    expect(overlay.isSeen()).toBe(false)
    overlay.open(makeEpisode())
    expect(overlay.isSeen()).toBe(true)
  })

  it('no longer than the window of the player', () => {
    const overlay = playing()
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
    const overlay = playing()
    const { window } = overlay
    expect(close(window)).toBe(true)
    expect(overlay.host.settings.showsOverlay).toBe(false)
    expect(window.isDestroyed()).toBe(true)
  })

  it('at the end of the program leaves it on for the next time', () => {
    const overlay = playing()
    for (const listener of listeners.get('before-quit') ?? []) (listener as () => void)()
    expect(close(overlay.window)).toBe(false)
    expect(overlay.host.settings.showsOverlay).toBe(true)
  })
})

describe('its page', () => {
  it('is told the line that is heard, and no other', () => {
    const overlay = playing()
    overlay.hear({ segment: 2 })
    expect(overlay.seen().segment?.texts).toEqual({ en: 'Nobody was there yet.', 'zh-Hans': '那里还没有人。' })
    expect(JSON.stringify(overlay.window.sent)).not.toContain('So we waited')
  })

  it('is told nothing twice', () => {
    const overlay = playing()
    overlay.hear({ segment: 2 })
    const before = overlay.window.sent.length
    overlay.hear({ aligned: 0.4 })
    overlay.host.changeSettings({ volume: 0.2 })
    expect(overlay.window.sent).toHaveLength(before)
  })

  it('is told what the listener set, in the words of the interface', () => {
    const overlay = playing({ original: 'blurred', order: 'translation-first' })
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
    const overlay = playing()
    overlay.call('overlay:run', 'next-segment')
    overlay.call('overlay:change', { overlayGround: 0.8 })
    expect(overlay.ran).toEqual(['next-segment'])
    expect(overlay.host.settings.overlayGround).toBe(0.8)
  })

  it('is made anew when it breaks, but not for ever', () => {
    const overlay = playing()
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

describe('locked', () => {
  const last = (overlay: ReturnType<typeof playing>, name: string) =>
    overlay.window.asked.findLast(([asked]) => asked === name)?.slice(1)

  it('lets clicks through, and never has the keyboard', () => {
    const overlay = playing()
    overlay.call('overlay:change', { isOverlayLocked: true })
    expect(last(overlay, 'setIgnoreMouseEvents')).toEqual([true])
    expect(last(overlay, 'setFocusable')).toEqual([false])
    overlay.host.changeSettings({ isOverlayLocked: false })
    expect(last(overlay, 'setIgnoreMouseEvents')).toEqual([false])
    expect(last(overlay, 'setFocusable')).toEqual([true])
    // What can be focused comes back to the taskbar of Windows otherwise.
    expect(overlay.window.asked.at(-1)).toEqual(['setSkipTaskbar', true])
  })

  it('is unlocked by a key of the whole desktop, which is held while it is locked and there, and no longer', () => {
    const overlay = playing()
    expect([...heldKeys.keys()]).toEqual([])
    overlay.host.changeSettings({ isOverlayLocked: true })
    expect([...heldKeys.keys()]).toEqual([unlockKey])
    overlay.hear({ isPlaying: false })
    vi.advanceTimersByTime(graceMs + fadeMs)
    expect([...heldKeys.keys()]).toEqual([])
    overlay.hear({ isPlaying: true })
    heldKeys.get(unlockKey)?.()
    expect(overlay.host.settings.isOverlayLocked).toBe(false)
    expect([...heldKeys.keys()]).toEqual([])
  })

  it.each([
    ['turned off', (overlay: ReturnType<typeof playing>) => void overlay.host.changeSettings({ showsOverlay: false })],
    ['closed with the player', (overlay: ReturnType<typeof playing>) => overlay.closePlayer()],
  ])('and %s it gives the key back', (_how, end) => {
    const overlay = playing({ isOverlayLocked: true })
    expect(heldKeys.size).toBe(1)
    end(overlay)
    expect(heldKeys.size).toBe(0)
  })

  it('says so where another program has that key', () => {
    const overlay = playing()
    takenKeys.add(unlockKey)
    overlay.host.changeSettings({ isOverlayLocked: true })
    expect(overlay.seen().unlocking).toEqual({ keys: '$mod+Alt+Shift+l', ownKeys: '$mod+Shift+l', isFree: false })
  })

  it('steps aside for the pointer', () => {
    const overlay = playing({ isOverlayLocked: true })
    const { x, y } = overlay.window.bounds
    screen.pointer = { x: x + 5, y: y + 5 }
    vi.advanceTimersByTime(200)
    expect(overlay.seen().isInTheWay).toBe(true)
    screen.pointer = { x: x - 5, y }
    vi.advanceTimersByTime(200)
    expect(overlay.seen().isInTheWay).toBe(false)
  })

  it('from the start of the program it is locked as well', () => {
    const overlay = playing({ isOverlayLocked: true })
    expect(last(overlay, 'setIgnoreMouseEvents')).toEqual([true])
  })

  it('looks for the pointer no longer than it is locked', () => {
    const overlay = playing({ isOverlayLocked: true })
    overlay.host.changeSettings({ isOverlayLocked: false })
    const { x, y } = overlay.window.bounds
    screen.pointer = { x: x + 5, y: y + 5 }
    vi.advanceTimersByTime(1000)
    expect(overlay.seen().isInTheWay).toBe(false)
  })
})

describe('the contract of the overlay', () => {
  it('has a schema for exactly the channels it names, and main handles exactly those', () => {
    openOverlay()
    expect(Object.keys(overlayInvokes)).toEqual([...overlayNames])
    expect([...handlers.keys()]).toEqual([...overlayNames])
  })

  it.each(['app://diglot/index.html', 'app://diglot/overlay.html.evil', 'https://example.invalid/overlay.html'])(
    'is refused to %s',
    (url) => {
      openOverlay()
      const frame = { url }
      for (const name of overlayNames) {
        const handler = handlers.get(name) as (event: unknown) => unknown
        expect(() => handler({ sender: { mainFrame: frame }, senderFrame: frame })).toThrow(/refused/)
      }
    },
  )

  it.each<[string, unknown[]]>([
    ['overlay:run', ['open']],
    ['overlay:run', ['toString']],
    ['overlay:change', [{ theme: 'dark' }]],
    ['overlay:change', [{ overlayGround: 2 }]],
    ['overlay:change', [{ overlayOwnColours: { original: 'url(x)', translation: '#ffffff' } }]],
    ['overlay:hold', ['yes']],
    ['overlay:drag', ['begin', 'everything']],
    ['overlay:nudge', [{ part: 'place', x: 5000, y: 0 }]],
    ['overlay:view', [1]],
  ])('takes no malformed %s (%#)', (name, args) => {
    const overlay = playing()
    const before = overlay.host.settings
    expect(() => overlay.call(name, ...args)).toThrow(TypeError)
    expect(overlay.host.settings).toBe(before)
    expect(overlay.ran).toEqual([])
  })
})
