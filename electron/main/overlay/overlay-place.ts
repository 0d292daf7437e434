import { isDeepStrictEqual } from 'node:util'
import { type BrowserWindow, screen } from 'electron'
import type { OverlayHandle } from '../../../shared/ipc/overlay-channels'
import type { KeptWindows } from '../../services/documents/kept-windows'
import { dragged, nudged, screenName, smallestOverlay, usualOverlayBounds } from '../../services/windows/overlay-bounds'
import { overlap, type Rectangle } from '../../services/windows/place-on-screens'
import { onScreens, workAreas } from '../windows/window-places'

/** Milliseconds without a move after which the window has come to rest. */
const restMs = 600

/** Systems put windows right themselves when a screen goes; they get this long, milliseconds. */
const settleMs = 900

/**
 * Where the overlay is: a place for each screen. It opens on the screen where it was last, as long as there is such a
 * screen, else on the primary one, where it was there. Only where the listener put it is kept: a screen that is taken
 * away and comes back finds it where it was.
 */
export class OverlayPlace {
  readonly #kept: Pick<KeptWindows, 'find' | 'keep'>
  #window: BrowserWindow | null = null
  /** Where it was put by Diglot and not by the listener. */
  #put: Rectangle | null = null
  #grip: { readonly handle: OverlayHandle; readonly from: Rectangle; readonly x: number; readonly y: number } | null =
    null
  #resting: NodeJS.Timeout | undefined
  #settling: NodeJS.Timeout | undefined

  constructor(kept: Pick<KeptWindows, 'find' | 'keep'>) {
    this.#kept = kept
    for (const event of rearranged) screen.on(event as 'display-added', () => this.#putBackSoon())
  }

  /** Where the window opens, on the screens that are there now. */
  bounds(): Rectangle {
    const latest = this.#kept.find('overlay')?.bounds
    const primary = screen.getPrimaryDisplay()
    const isThere = latest && workAreas().some((area) => overlap(area, latest) > 0)
    const wanted = isThere
      ? latest
      : (this.#kept.find('overlay', screenName(primary))?.bounds ?? usualOverlayBounds(primary.workArea))
    return onScreens(wanted, smallestOverlay)
  }

  /** From now on this is the window, until it closes. */
  follow(window: BrowserWindow): void {
    this.#window = window
    this.#put = window.getBounds()
    const moved = () => this.#keepSoon()
    window.on('move', moved)
    window.on('resize', moved)
    window.once('closed', () => {
      clearTimeout(this.#resting)
      clearTimeout(this.#settling)
      this.#window = null
      this.#grip = null
    })
  }

  /** The pointer took hold of a handle. */
  begin(handle: OverlayHandle): void {
    if (!this.#window) return
    const { x, y } = screen.getCursorScreenPoint()
    this.#grip = { handle, from: this.#window.getBounds(), x, y }
  }

  /** The pointer went on: the window follows, from where both were at the beginning, so that nothing adds up. */
  go(): void {
    if (!this.#grip) return
    const { x, y } = screen.getCursorScreenPoint()
    const { handle, from } = this.#grip
    this.#window?.setBounds(dragged(from, handle, x - this.#grip.x, y - this.#grip.y))
  }

  end(): void {
    if (!this.#grip) return
    this.#grip = null
    this.#putBack()
    this.#keep()
  }

  /** What the arrow keys do. */
  nudge(part: 'place' | 'size', x: number, y: number): void {
    if (!this.#window) return
    this.#window.setBounds(onScreens(nudged(this.#window.getBounds(), part, x, y), smallestOverlay))
    this.#keepSoon()
  }

  /** Keeps where the window is, for it is about to go. */
  rest(): void {
    if (this.#window && !this.#window.isDestroyed()) this.#keep()
  }

  #keepSoon(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#keep(), restMs)
  }

  #keep(): void {
    clearTimeout(this.#resting)
    const bounds = this.#window?.getBounds()
    if (!bounds || this.#grip || isDeepStrictEqual(bounds, this.#put)) return
    this.#put = null
    this.#kept.keep(
      'overlay',
      { bounds, isMaximized: false, isFullScreen: false },
      screenName(screen.getDisplayMatching(bounds)),
    )
  }

  #putBackSoon(): void {
    clearTimeout(this.#settling)
    if (this.#window) this.#settling = setTimeout(() => this.#place(this.bounds()), settleMs)
  }

  /** Dragged beyond all screens it comes back by itself. */
  #putBack(): void {
    const bounds = this.#window?.getBounds()
    const place = bounds && onScreens(bounds, smallestOverlay)
    if (place && !isDeepStrictEqual(place, bounds)) this.#window?.setBounds(place)
  }

  #place(bounds: Rectangle): void {
    if (!this.#window || isDeepStrictEqual(this.#window.getBounds(), bounds)) return
    this.#put = bounds
    this.#window.setBounds(bounds)
  }
}

const rearranged = ['display-added', 'display-removed', 'display-metrics-changed'] as const
