import { app, BrowserWindow, type RenderProcessGoneDetails, type WebContents } from 'electron'
import { countCrash } from '../../../shared/recovery/crash-count'
import { appOrigin } from '../../services/media/app-origin'
import type { Reporter } from './reporter'

/** The player's window may end so often within this time before it is not loaded any more. */
const limit = { count: 3, within: 30_000 }

export interface PageFailureParts {
  readonly reporter: Reporter
  readonly player: () => BrowserWindow | null
  /** The window has been opened anew. */
  readonly isBack: () => void
  /** No page can be shown at all. */
  readonly giveUp: () => void
}

type PageFile = 'index.html' | 'recovery.html'

/**
 * What becomes of a page whose process has ended. The player's window gets its page again; when that ends again and again,
 * a plain one that says what can be done. Other windows are closed: the part that made one opens it when it is wanted.
 */
export class PageFailures {
  readonly #parts: PageFailureParts
  #moments: readonly number[] = []
  #isPlain = false
  /** The listener asked for the page to be ended: that is no failure. */
  #isWanted = false
  /** Pages that end together with the program have not failed. */
  #isQuitting = false

  constructor(parts: PageFailureParts) {
    this.#parts = parts
  }

  watch(): void {
    app.on('before-quit', () => {
      this.#isQuitting = true
    })
    app.on('render-process-gone', (_event, contents, details) => this.#gone(contents, details))
  }

  /** Ends the process of a page that does not answer, and gives the window its page again. */
  endHungPage(window: BrowserWindow): void {
    this.#isWanted = true
    window.webContents.forcefullyCrashRenderer()
  }

  /** Loads the player's page, whatever was there, and forgets how often it failed. */
  reopen(): void {
    const window = this.#parts.player()
    this.#moments = []
    if (window) this.#load(window, 'index.html')
  }

  /** For a player's page that runs, and cannot show anything. */
  showPlain(): void {
    const window = this.#parts.player()
    if (window && !this.#isPlain) this.#load(window, 'recovery.html')
  }

  #gone(contents: WebContents, { reason, exitCode }: RenderProcessGoneDetails): void {
    if (this.#isQuitting) return
    const { reporter, player, isBack, giveUp } = this.#parts
    const window = player()
    const what = `${reason}, exit code ${exitCode}`
    if (!window || window.webContents !== contents) {
      reporter.report({ kind: 'window', what: `${what} (not the player's)` })
      // Not at once: Electron is still telling others that the page has gone.
      setImmediate(() => !contents.isDestroyed() && BrowserWindow.fromWebContents(contents)?.destroy())
      return
    }
    if (this.#isWanted) reporter.log.info('window', `ended as asked: ${what}`)
    else reporter.report({ kind: 'window', what })
    if (reason === 'launch-failed' || reason === 'integrity-failure' || this.#isPlain) {
      giveUp()
      return
    }
    const { moments, isTooMany } = this.#isWanted
      ? { moments: this.#moments, isTooMany: false }
      : countCrash(this.#moments, Date.now(), limit)
    this.#isWanted = false
    this.#moments = moments
    setImmediate(() => {
      if (window.isDestroyed()) return
      this.#load(window, isTooMany ? 'recovery.html' : 'index.html')
      if (!isTooMany) isBack()
    })
  }

  #load(window: BrowserWindow, page: PageFile): void {
    this.#isPlain = page === 'recovery.html'
    window.loadURL(`${appOrigin}/${page}`).then(
      // The page may have ended before there was anything to show.
      () => this.#isPlain && window.show(),
      (thrown: unknown) => this.#parts.reporter.log.error('window', String(thrown)),
    )
  }
}
