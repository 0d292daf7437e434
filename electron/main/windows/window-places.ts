import { type BrowserWindow, screen } from 'electron'
import type { KeptPlace, KeptWindows, WindowKind } from '../../services/documents/kept-windows'
import { centredOn, overlap, placeOnScreens, type Rectangle, type Size } from '../../services/windows/place-on-screens'

/** Milliseconds without a move after which a window has come to rest. */
const restMs = 600

/** Systems put their windows right themselves when a screen goes; they get this long, milliseconds. */
const settleMs = 800

/** Windows snaps a window so that its unseen borders lie outside of the screen, by no more than this (DIP). */
const borders = 16

/** A window of which the place is kept. */
export interface PlacedWindow {
  readonly kind: WindowKind
  /**
   * From now on this is a window of another kind (the player folds into its mini form): its place is kept as the former
   * kind's, and it goes where the other kind was last, else to `wanted`.
   */
  become(kind: WindowKind, minimum: Size, wanted: Rectangle): void
}

/**
 * Where windows open, and keeping where they are left. To place a window of your own: make it with the bounds of
 * `boundsFor`, then `follow` it. What moves it later (a screen that goes, another arrangement) is seen to.
 */
export class WindowPlaces {
  readonly #kept: KeptWindows
  readonly #placed = new WeakMap<BrowserWindow, PlacedWindow>()

  constructor(kept: KeptWindows) {
    this.#kept = kept
  }

  /** All that is kept, for a window whose place is another on each screen. */
  get kept(): KeptWindows {
    return this.#kept
  }

  /** Where it was, as far as the screens allow; at its first time in the middle of the primary screen, of this size. */
  boundsFor(kind: WindowKind, wanted: Size, minimum: Size): Rectangle {
    const kept = this.#kept.find(kind)
    return kept ? onScreens(kept.bounds, minimum) : centredOn(screen.getPrimaryDisplay().workArea, wanted)
  }

  /** Lets a window fill its screen if one of its kind did so when it was left. Shows a window that was hidden. */
  fill(window: BrowserWindow, kind: WindowKind): void {
    const kept = this.#kept.find(kind)
    if (kept?.isMaximized) window.maximize()
    if (kept?.isFullScreen) window.setFullScreen(true)
  }

  /** A window that is followed. */
  of(window: BrowserWindow): PlacedWindow | undefined {
    return this.#placed.get(window)
  }

  /** Keeps the window on the screens that are there, and its place from each move to the next, until it closes. */
  follow(window: BrowserWindow, firstKind: WindowKind, firstMinimum: Size): PlacedWindow {
    let kind = firstKind
    let minimum = firstMinimum
    let resting: NodeJS.Timeout | undefined
    let settling: NodeJS.Timeout | undefined
    let known = ''
    const keep = () => {
      clearTimeout(resting)
      const place = placeOf(window)
      const told = JSON.stringify([kind, place])
      if (told !== known) this.#kept.keep(kind, place)
      known = told
    }
    const keepSoon = () => {
      clearTimeout(resting)
      resting = setTimeout(keep, restMs)
    }
    const putBack = () => {
      clearTimeout(settling)
      settling = setTimeout(() => moveOntoScreens(window, minimum), settleMs)
    }
    for (const event of moves) window.on(event as 'move', keepSoon)
    // Of the end of a session Windows tells the window alone.
    window.on('close', keep)
    window.on('session-end', keep)
    for (const event of rearranged) screen.on(event as 'display-removed', putBack)
    window.once('closed', () => {
      clearTimeout(resting)
      clearTimeout(settling)
      for (const event of rearranged) screen.off(event as 'display-removed', putBack)
    })
    const placed: PlacedWindow = {
      get kind() {
        return kind
      },
      become: (next, itsMinimum, wanted) => {
        keep()
        const goToPlace = () => {
          window.setMinimumSize(minimum.width, minimum.height)
          window.setBounds(onScreens(this.#kept.find(kind)?.bounds ?? wanted, minimum))
          this.fill(window, kind)
        }
        const go = () => {
          kind = next
          minimum = itsMinimum
          if (window.isMaximized()) window.unmaximize()
          if (!window.isMaximized()) return goToPlace()
          // On Linux it is the desktop that does it, when it comes to it, and it would take back what is set before.
          window.once('unmaximize', goToPlace)
        }
        if (!window.isFullScreen()) return go()
        // The way out of full screen takes its time, and the window has no bounds of its own meanwhile.
        window.once('leave-full-screen', go)
        window.setFullScreen(false)
      },
    }
    this.#placed.set(window, placed)
    return placed
  }
}

const moves = ['move', 'resize', 'maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen'] as const
const rearranged = ['display-removed', 'display-metrics-changed'] as const

function placeOf(window: BrowserWindow): KeptPlace {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
  }
}

/** `bounds` as far as the screens that are there now allow (`placeOnScreens`). */
export function onScreens(bounds: Rectangle, minimum: Size): Rectangle {
  return placeOnScreens(bounds, workAreas(), minimum)
}

/** Those of all screens, the primary one first. */
export function workAreas(): Rectangle[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

function moveOntoScreens(window: BrowserWindow, minimum: Size): void {
  if (window.isDestroyed() || window.isMinimized()) return
  const bounds = window.getBounds()
  if (window.isNormal()) {
    const place = onScreens(bounds, minimum)
    if (!isNearly(place, bounds)) window.setBounds(place)
    return
  }
  // What fills a screen is the system's affair, as long as it is on one: its borders may lie outside.
  if (window.isFullScreen() || workAreas().some((area) => overlap(area, bounds) > 0)) return
  window.unmaximize()
  window.setBounds(onScreens(window.getBounds(), minimum))
  window.maximize()
}

function isNearly(a: Rectangle, b: Rectangle): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) <= borders)
}
