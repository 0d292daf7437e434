import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fadeMs, graceMs } from '../../../../electron/main/overlay/overlay-presence'
import { heldKeys, screen, takenKeys } from '../../../support/fake-electron'
import { playingOverlay } from './overlay-setup'

const unlockKey = 'CommandOrControl+Alt+Shift+L'

beforeEach(() => {
  vi.useFakeTimers()
  screen.workAreas = [{ x: 0, y: 0, width: 1920, height: 1040 }]
  screen.pointer = { x: 0, y: 0 }
})
afterEach(() => {
  vi.useRealTimers()
})

describe('locked', () => {
  const last = (overlay: ReturnType<typeof playingOverlay>, name: string) =>
    overlay.window.asked.findLast(([asked]) => asked === name)?.slice(1)

  it('lets clicks through, and never has the keyboard', () => {
    const overlay = playingOverlay()
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
    const overlay = playingOverlay()
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
    [
      'turned off',
      (overlay: ReturnType<typeof playingOverlay>) => void overlay.host.changeSettings({ showsOverlay: false }),
    ],
    ['closed with the player', (overlay: ReturnType<typeof playingOverlay>) => overlay.closePlayer()],
  ])('and %s it gives the key back', (_how, end) => {
    const overlay = playingOverlay({ isOverlayLocked: true })
    expect(heldKeys.size).toBe(1)
    end(overlay)
    expect(heldKeys.size).toBe(0)
  })

  it('says so where another program has that key', () => {
    const overlay = playingOverlay()
    takenKeys.add(unlockKey)
    overlay.host.changeSettings({ isOverlayLocked: true })
    expect(overlay.seen().unlocking).toEqual({ keys: '$mod+Alt+Shift+l', ownKeys: '$mod+Shift+l', isFree: false })
  })

  it('steps aside for the pointer', () => {
    const overlay = playingOverlay({ isOverlayLocked: true })
    const { x, y } = overlay.window.bounds
    screen.pointer = { x: x + 5, y: y + 5 }
    vi.advanceTimersByTime(200)
    expect(overlay.seen().isInTheWay).toBe(true)
    screen.pointer = { x: x - 5, y }
    vi.advanceTimersByTime(200)
    expect(overlay.seen().isInTheWay).toBe(false)
  })

  it('from the start of the program it is locked as well', () => {
    const overlay = playingOverlay({ isOverlayLocked: true })
    expect(last(overlay, 'setIgnoreMouseEvents')).toEqual([true])
  })

  it('looks for the pointer no longer than it is locked', () => {
    const overlay = playingOverlay({ isOverlayLocked: true })
    overlay.host.changeSettings({ isOverlayLocked: false })
    const { x, y } = overlay.window.bounds
    screen.pointer = { x: x + 5, y: y + 5 }
    vi.advanceTimersByTime(1000)
    expect(overlay.seen().isInTheWay).toBe(false)
  })
})
