import { app, powerMonitor, powerSaveBlocker } from 'electron'
import type { Host } from '../host'

type Block = 'prevent-display-sleep' | 'prevent-app-suspension'

/** What playing asks of the system: null while nothing plays. Who reads along needs the screen, who only listens does not. */
export function wantedBlock(now: { readonly isPlaying: boolean; readonly isReading: boolean }): Block | null {
  if (!now.isPlaying) return null
  return now.isReading ? 'prevent-display-sleep' : 'prevent-app-suspension'
}

/**
 * Keeps the system awake while something plays, and the screen on while its captions can be read: over other programs, or
 * in a window that is neither hidden nor minimised, with no lock before them.
 */
export function stayAwake(host: Host): void {
  let held: { readonly block: Block; readonly id: number } | null = null
  let isLocked = false

  const hold = (block: Block | null) => {
    if (block === (held?.block ?? null)) return
    const before = held
    held = block && { block, id: powerSaveBlocker.start(block) }
    // Only now, so that there is no moment without.
    if (before) powerSaveBlocker.stop(before.id)
  }
  const update = () => {
    const { window, listening, episode, settings } = host
    const isInWindow = Boolean(episode?.text && window?.isVisible() && !window.isMinimized())
    const isOverOthers = Boolean(episode?.timeline && settings.showsOverlay)
    const isReading = (isInWindow || isOverOthers) && !isLocked
    hold(wantedBlock({ isPlaying: listening.isPlaying, isReading }))
  }
  const lock = (isNow: boolean) => {
    isLocked = isNow
    update()
  }

  for (const event of ['listening', 'episode', 'settings'] as const) host.events.on(event, update)
  host.events.on('window', (window) => {
    for (const event of ['show', 'hide', 'minimize', 'restore'] as const) window.on(event as 'show', update)
  })
  powerMonitor.on('lock-screen', () => lock(true))
  powerMonitor.on('unlock-screen', () => lock(false))
  app.on('will-quit', () => hold(null))
}
