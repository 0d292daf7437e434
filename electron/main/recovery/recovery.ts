import { join } from 'node:path'
import { app, crashReporter, powerMonitor } from 'electron'
import { interfaceLanguageFor } from '../../../shared/i18n/interface-language'
import { createTranslator } from '../../../shared/i18n/translator'
import { type StartMode, safeModeSwitch } from '../../../shared/recovery/arguments-again'
import type { News } from '../../../shared/recovery/news'
import { problemOf } from '../../../shared/recovery/problem'
import { written } from '../../services/documents/document-turn'
import type { DocumentState } from '../../services/documents/json-document'
import { lastLines } from '../../services/logs/last-lines'
import { ListeningPlace } from '../../services/recovery/listening-place'
import { RunMark } from '../../services/recovery/run-mark'
import { trimDumps } from '../../services/recovery/trim-dumps'
import { wantsGraphics } from '../../services/recovery/wants-graphics'
import type { Host } from '../host'
import { push } from '../shell/ipc'
import { watchChildProcesses } from './child-failures'
import { watchHungPage } from './hung-page'
import { sayLastWords } from './last-words'
import { MainFailures } from './main-failures'
import { PageFailures } from './page-failures'
import { Reporter } from './reporter'
import { startAgain } from './start-again'

/** So long what is being written at an end may take. Milliseconds. */
const patienceWithWriting = 1500

/**
 * Gets the listener back to where they were when something has failed, and writes down what. Begins before anything else
 * of the player does, so that nothing can fail unseen; is joined to the app when that is there.
 */
export class Recovery {
  readonly isSafeMode = app.commandLine.hasSwitch(safeModeSwitch.slice(2))
  readonly reporter: Reporter
  readonly place: ListeningPlace
  readonly pages: PageFailures
  readonly #mark: RunMark
  readonly #failures: MainFailures
  #host: Host | null = null
  #saved: () => Promise<unknown> = async () => {}
  #news: News[] = []
  #comesBack = false

  /** Must run before the app is ready, in the one process that has the user's data. */
  constructor() {
    const userData = app.getPath('userData')
    this.reporter = new Reporter({ userData, appFolder: app.getAppPath(), isSafeMode: this.isSafeMode })
    const { reporter } = this
    const before = lastLines(join(userData, 'logs', 'diglot.log'), 40)
    this.#mark = new RunMark(join(userData, 'run.json'))
    this.place = new ListeningPlace(this.#mark, () => this.#host?.episode ?? null)
    // Where a native process fails, the system keeps an image of its memory; it stays where it is.
    crashReporter.start({ uploadToServer: false })
    this.#failures = new MainFailures({
      reporter,
      hasWindow: () => Boolean(this.#host?.window),
      lastRestart: () => this.#mark.last.restarts.at(-1),
      goOn: () => this.tell('failureInside'),
      startAgain: () => void this.#startAgainByItself(),
      giveUp: () => this.#giveUp(),
    })
    this.pages = new PageFailures({
      reporter,
      player: () => this.#host?.window ?? null,
      isBack: () => this.tell('windowIsBack'),
      giveUp: () => this.#giveUp(),
    })
    this.#failures.watch()
    this.pages.watch()
    process.on('warning', ({ name, message }) => reporter.log.warn('node', `${name}: ${message}`))
    watchChildProcesses({ reporter, graphicsFailed: (times, isTooOften) => this.#graphicsFailed(times, isTooOften) })
    reporter.log.info(
      'start',
      `Diglot ${app.getVersion()} on ${process.platform}${this.isSafeMode ? ', safe mode' : ''}`,
    )
    this.#lookBack(before)
    if (this.isSafeMode || !wantsGraphics(join(userData, 'settings.json')) || this.#graphicsFailedLastTime())
      app.disableHardwareAcceleration()
    app.on('will-quit', () => this.#end())
  }

  /** The app is there. `saved` resolves when what was changed so far has been written. */
  join(host: Host, settings: { readonly state: DocumentState; saved(): Promise<unknown> }): void {
    this.#host = host
    this.#saved = () => settings.saved()
    this.reporter.running = () => ({ episode: host.episode, settings: host.settings })
    if (settings.state === 'restored') this.tell('settingsRestored')
    if (settings.state === 'lost') this.tell('settingsLost')
    if (!this.#mark.isKept) this.tell('nothingKept')
    if (this.#graphicsFailedLastTime() && host.settings.hardwareAcceleration && !this.isSafeMode)
      this.#turnGraphicsOff()
    host.events.on('window', (window) => {
      const { reporter, pages } = this
      watchHungPage(window, { reporter, words: () => host.words, reopen: (hung) => pages.endHungPage(hung) })
      window.webContents.on('console-message', ({ level, message }) => {
        if (level === 'warning' || level === 'error') reporter.log.warn('page', `${level}: ${message}`)
      })
      // Windows ends programs at the end of a session without their own end being heard.
      if (process.platform === 'win32') window.on('session-end', () => this.#end())
    })
    powerMonitor.on('shutdown', () => this.#end())
    void trimDumps(app.getPath('crashDumps'))
  }

  /** Something that a part of the app threw and that harmed nobody else. */
  partFailed(part: string, thrown: unknown): void {
    const problem = problemOf('main', thrown)
    this.reporter.report({ ...problem, what: `${part}: ${problem.what}` })
  }

  /** The app could not be made. */
  cannotStart(thrown: unknown): void {
    this.#failures.take(thrown)
  }

  /** For the listener to know, once: now if the window is there, else when it asks. */
  tell(news: News): void {
    if (!this.#news.includes(news)) this.#news.push(news)
    push(this.#host?.window ?? null, 'recovery:news', null)
  }

  takeNews(): readonly News[] {
    const news = this.#news
    this.#news = []
    return news
  }

  /** Ends this run and begins another, at the listener's wish. */
  async restart(mode: StartMode): Promise<void> {
    await this.#leave(mode)
    app.quit()
  }

  async #startAgainByItself(): Promise<void> {
    this.#mark.change({ restarts: [...this.#mark.facts.restarts.slice(-4), Date.now()] })
    // Nothing of the app is trusted to end in order.
    await this.#leave(this.isSafeMode ? 'safe' : 'normal')
    this.#end()
    app.exit(1)
  }

  async #leave(mode: StartMode): Promise<void> {
    this.#comesBack = true
    this.place.write()
    this.reporter.log.info('end', `starts again, ${mode}`)
    const patience = new Promise((resolve) => setTimeout(resolve, patienceWithWriting))
    await Promise.race([Promise.all([this.#saved().catch(() => {}), written()]), patience])
    startAgain(mode)
  }

  #end(): void {
    this.place.write()
    this.reporter.log.info('end', 'Diglot ended')
    this.#mark.end({ comesBack: this.#comesBack })
  }

  #giveUp(): void {
    const words =
      this.#host?.words ?? createTranslator(interfaceLanguageFor(app.getPreferredSystemLanguages()[0] ?? ''))
    const report = () => this.reporter.reports.newest()
    void sayLastWords({ words, report, startSafe: () => void this.restart('safe') })
  }

  #lookBack(before: readonly string[]): void {
    const { isRunning, comesBack, restarts } = this.#mark.last
    const last = restarts.at(-1) ?? 0
    if (comesBack && Date.now() - last < 60_000) this.#news.push('restarted')
    if (!isRunning) return
    this.reporter.report({ kind: 'unclean-end', what: 'no last word was written' }, before)
    this.#news.push('uncleanEnd')
  }

  #graphicsFailed(times: number, isTooOften: boolean): void {
    this.#mark.change({ graphicsFailures: times })
    if (isTooOften && this.#host?.settings.hardwareAcceleration && !this.isSafeMode) this.#turnGraphicsOff()
  }

  #turnGraphicsOff(): void {
    this.#host?.changeSettings({ hardwareAcceleration: false })
    this.tell('graphicsOff')
  }

  /** And the run ended with it: Chromium ends a program whose graphics cannot be had. */
  #graphicsFailedLastTime(): boolean {
    const { isRunning, graphicsFailures } = this.#mark.last
    return isRunning && graphicsFailures > 0
  }
}
