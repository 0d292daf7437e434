import { app, type BrowserWindow } from 'electron'
import { overlayPush } from '../../../shared/ipc/overlay-channels'
import { type OverlayResults, type OverlayView, overlayInvokes } from '../../../shared/ipc/overlay-contract'
import type { Host } from '../host'
import { type HandlersOf, registerCalls } from '../shell/ipc'
import { OverlayPlace } from './overlay-place'
import { OverlayPresence } from './overlay-presence'
import { createOverlayView } from './overlay-view'
import { createOverlayWindow, setLocked } from './overlay-window'
import { knowsPointer, PointerWatch } from './pointer-watch'
import { UnlockShortcut, unlockKeys } from './unlock-keys'

/** How often the overlay's page may break before the overlay is turned off. */
const mostCrashes = 3

/**
 * The captions over other programs (desktop lyrics): a second window, with the line that the player's window reports. It
 * is there as long as the listener wants it and something plays; it lives and ends with the player's window.
 */
export class Overlay {
  readonly #host: Host
  readonly #preload: string
  readonly #place: OverlayPlace
  readonly #viewOf = createOverlayView()
  readonly #presence = new OverlayPresence({
    appear: () => this.#appear(),
    fade: () => this.#push(),
    disappear: () => this.#disappear(),
  })
  readonly #unlocking: UnlockShortcut
  readonly #watch = new PointerWatch((isOver) => {
    this.#isInTheWay = isOver
    this.#push()
  })
  #window: BrowserWindow | null = null
  /** The page has asked what it is to show. */
  #isReady = false
  /** Somebody has the pointer or the keyboard on it. */
  #isHeld = false
  #isInTheWay = false
  /** It is to have the keyboard when it is shown. */
  #isAskedFor = false
  #wasWanted: boolean
  #wasLocked = false
  #isQuitting = false
  #crashes = 0
  #pushed = ''

  /** `preload` is the path of the overlay's own. Call once, when the app is ready. */
  constructor(host: Host, preload: string) {
    this.#host = host
    this.#preload = preload
    this.#place = new OverlayPlace(host.places.kept)
    this.#unlocking = new UnlockShortcut(() => host.changeSettings({ isOverlayLocked: false }))
    this.#wasWanted = host.settings.showsOverlay
    registerCalls(overlayInvokes, this.#handlers(), 'overlay.html')
    for (const event of ['settings', 'listening', 'episode', 'language'] as const)
      host.events.on(event, () => this.#update())
    host.events.on('adjustOverlay', () => this.#adjust())
    host.events.on('window', (window) => window.once('closed', () => this.#end()))
    app.on('before-quit', () => {
      this.#isQuitting = true
    })
  }

  #handlers(): HandlersOf<typeof overlayInvokes, OverlayResults> {
    const host = this.#host
    return {
      'overlay:view': () => {
        this.#isReady = true
        this.#show()
        return this.#view()
      },
      'overlay:run': (id) => void host.run(id),
      'overlay:change': (change) => void host.changeSettings(change),
      'overlay:hold': (isHeld) => {
        this.#isHeld = isHeld
        this.#update()
        return undefined
      },
      'overlay:drag': (phase, handle) => {
        if (phase === 'begin') this.#place.begin(handle)
        else if (phase === 'go') this.#place.go()
        else this.#place.end()
        return undefined
      },
      'overlay:nudge': ({ part, x, y }) => void this.#place.nudge(part, x, y),
    }
  }

  /** Brings what is on the screen in line with what is so. */
  #update(): void {
    const { settings, episode, listening, window } = this.#host
    const isWanted = settings.showsOverlay && window !== null
    const isNew = isWanted && !this.#wasWanted
    this.#wasWanted = isWanted
    if (!isWanted) {
      this.#end()
      return
    }
    if (!episode?.timeline) this.#presence.leaveAtOnce()
    else if (listening.isPlaying || this.#isHeld) this.#presence.stay()
    else {
      // Just turned on, it is shown for a moment, so that the listener sees what he has turned on.
      if (isNew) this.#presence.stay()
      this.#presence.leave()
    }
    this.#lock()
    this.#push()
  }

  #appear(): void {
    this.#window ??= this.#open()
    this.#show()
  }

  /** Without taking the keyboard from the program in front, unless that was asked for. */
  #show(): void {
    if (!this.#window || !this.#isReady || !this.#presence.isThere) return
    if (this.#isAskedFor) this.#window.show()
    else if (!this.#window.isVisible()) this.#window.showInactive()
    if (this.#isAskedFor) this.#window.focus()
    this.#isAskedFor = false
  }

  #adjust(): void {
    if (!this.#host.settings.showsOverlay || !this.#host.episode?.timeline) return
    this.#isAskedFor = true
    this.#presence.stay()
    this.#show()
    this.#update()
  }

  #disappear(): void {
    this.#isHeld = false
    this.#window?.hide()
    this.#lock()
  }

  #open(): BrowserWindow {
    const bounds = this.#place.bounds()
    const window = createOverlayWindow(this.#preload, bounds)
    this.#place.follow(window)
    window.on('close', (event) => {
      this.#place.rest()
      // Closed by the keyboard or by the system's own menu: that turns it off. The end of the program does not.
      if (this.#isQuitting) return
      event.preventDefault()
      this.#host.changeSettings({ showsOverlay: false })
    })
    window.once('closed', () => {
      if (this.#window === window) this.#forget()
    })
    window.webContents.on('render-process-gone', () => this.#crashed())
    return window
  }

  /** Its page can be made anew at any time, for it keeps nothing; but not for ever. */
  #crashed(): void {
    this.#crashes++
    this.#end()
    if (this.#crashes >= mostCrashes) this.#host.changeSettings({ showsOverlay: false })
    else this.#update()
  }

  /** Takes the window away, without a fade. */
  #end(): void {
    this.#presence.leaveAtOnce()
    const window = this.#window
    this.#place.rest()
    this.#forget()
    if (window && !window.isDestroyed()) window.destroy()
    this.#lock()
  }

  #forget(): void {
    this.#window = null
    this.#isReady = false
    this.#isHeld = false
    this.#wasLocked = false
    this.#pushed = ''
  }

  /** The key that unlocks is taken from the whole desktop, so it is held only as long as there is something to unlock. */
  #lock(): void {
    const { isOverlayLocked, keys } = this.#host.settings
    const isLocked = isOverlayLocked && this.#window !== null
    this.#unlocking.hold(isLocked && this.#presence.isThere ? unlockKeys(keys).keys : null)
    if (isLocked && this.#presence.isThere) this.#watch.start(() => this.#window?.getBounds() ?? nowhere)
    else {
      this.#watch.stop()
      this.#isInTheWay = false
    }
    if (!this.#window || isLocked === this.#wasLocked) return
    this.#wasLocked = isLocked
    if (isLocked) this.#isHeld = false
    setLocked(this.#window, isLocked)
  }

  #view(): OverlayView {
    const { episode, listening, settings, words } = this.#host
    const { keys, ownKeys } = unlockKeys(settings.keys)
    const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'
    return this.#viewOf(
      { episode, listening, settings, language: words.language, platform },
      {
        isFading: this.#presence.isFading,
        isInTheWay: this.#isInTheWay,
        canBeDragged: knowsPointer(),
        unlocking: { keys, ownKeys, isFree: this.#unlocking.isFree },
      },
    )
  }

  #push(): void {
    if (!this.#window || !this.#isReady) return
    const view = this.#view()
    const told = JSON.stringify(view)
    if (told === this.#pushed) return
    this.#pushed = told
    this.#window.webContents.send(overlayPush, view)
  }
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }
