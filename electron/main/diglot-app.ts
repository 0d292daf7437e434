import type { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme } from 'electron'
import type { CommandId } from '../../shared/commands/command-keys'
import { createTranslator, interfaceLanguageFor } from '../../shared/i18n/translator'
import type { AppInfo, OpenResult } from '../../shared/ipc/contract'
import { type Listening, silence } from '../../shared/model/listening'
import { ok } from '../../shared/model/result'
import type { Settings, SettingsChange } from '../../shared/model/settings'
import { KeptMarks } from '../services/documents/kept-marks'
import { KeptPeaks } from '../services/documents/kept-peaks'
import { KeptTimelines } from '../services/documents/kept-timelines'
import { LastEpisode } from '../services/documents/last-episode'
import { SettingsStore } from '../services/documents/settings'
import { EpisodeMarks } from '../services/episode/episode-marks'
import { EpisodeMemory } from '../services/episode/episode-memory'
import { ListeningSession } from '../services/episode/listening-session'
import { MediaRegistry } from '../services/media/media-registry'
import { guardedEvents } from '../services/recovery/guarded-events'
import { joinDesktop } from './desktop/desktop'
import { handlersFor } from './handlers'
import type { Host, HostEvents } from './host'
import { showMenu } from './menu/show-menu'
import type { Recovery } from './recovery/recovery'
import { push, registerHandlers } from './shell/ipc'
import { handleSchemes } from './shell/protocol'
import { denyPermissions } from './shell/security'
import { bringToFront, createWindow } from './windows/player-window'

/** Lives as long as the program: one session, its settings, and at most one player's window on it. */
export class DiglotApp implements Host {
  readonly events: EventEmitter<HostEvents>
  readonly #recovery: Recovery
  readonly #folder = app.getAppPath()
  readonly #media = new MediaRegistry()
  readonly #settings: SettingsStore
  readonly #lastEpisode: LastEpisode
  readonly #session: ListeningSession
  #words: ReturnType<typeof createTranslator>
  #window: BrowserWindow | null = null
  #listening = silence
  /** What the window is told when it first asks what is open; a failure is told once. */
  #firstOpening: Promise<OpenResult>

  /** Needs the app to be ready. `files` are those of the command line. */
  static async start(files: readonly string[], recovery: Recovery): Promise<DiglotApp> {
    const path = join(app.getPath('userData'), 'settings.json')
    const settings = recovery.isSafeMode ? SettingsStore.inMemory() : await SettingsStore.open(path)
    return new DiglotApp(settings, files, recovery)
  }

  private constructor(settings: SettingsStore, files: readonly string[], recovery: Recovery) {
    this.#recovery = recovery
    this.events = guardedEvents((event, thrown) => recovery.partFailed(`at ${event}`, thrown))
    this.#settings = settings
    this.#words = createTranslator(this.#language())
    this.#lastEpisode = new LastEpisode(app.getPath('userData'))
    this.#session = new ListeningSession({
      media: this.#media,
      memory: new EpisodeMemory(new KeptTimelines(this.#userFile('timelines')), new KeptPeaks(this.#userFile('peaks'))),
      sample: ['sample/sample.mp3', 'sample/sample.bilingual.txt'].map((name) => this.#asset(name)),
      listenerLanguage: () => this.#language(),
      onOpened: (paths) => void (recovery.isSafeMode || this.#lastEpisode.remember(paths)),
      onChange: () => this.events.emit('episode', this.episode),
    })
    recovery.join(this, settings)
    this.#firstOpening = this.#openFirst(files)
    nativeTheme.themeSource = settings.current.theme
    denyPermissions()
    handleSchemes(join(this.#folder, 'dist/renderer'), this.#media, developmentServer())
    registerHandlers(
      handlersFor({
        host: this,
        recovery,
        session: this.#session,
        marks: new EpisodeMarks(new KeptMarks(this.#userFile('marks'))),
        info: () => this.#info(),
        currentEpisode: () => this.#currentEpisode(),
        heard: (listening) => this.#hear(listening),
      }),
    )
    showMenu(this)
    // Safe mode is the player alone.
    if (!recovery.isSafeMode) joinDesktop(this)
    this.showWindow()
  }

  get window(): BrowserWindow | null {
    return this.#window
  }

  get listening(): Listening {
    return this.#listening
  }

  get episode() {
    return this.#session.current
  }

  get settings(): Settings {
    return this.#settings.current
  }

  get words() {
    return this.#words
  }

  /** Theme and language reach beyond the page: the window's frame, the menu, the dialogs. */
  changeSettings(change: SettingsChange): Settings {
    const settings = this.#settings.change(change)
    nativeTheme.themeSource = settings.theme
    if (this.#words.language !== this.#language()) {
      this.#words = createTranslator(this.#language())
      this.events.emit('language')
    }
    this.events.emit('settings', settings)
    return settings
  }

  run(id: CommandId): void {
    push(this.#window, 'command:run', id)
  }

  showWindow(): void {
    if (this.#window) {
      bringToFront(this.#window)
      return
    }
    this.#window = createWindow(join(this.#folder, 'dist/preload/index.cjs'), this.#asset('icon.png'))
    this.#window.on('closed', () => {
      this.#window = null
      this.#hear(silence)
    })
    this.#window.webContents.on('render-process-gone', () => this.#hear(silence))
    this.events.emit('window', this.#window)
  }

  /** Files from a second instance or the system; none just brings the window to the front. */
  async open(files: readonly string[]): Promise<void> {
    this.showWindow()
    if (files.length > 0) push(this.#window, 'episode:opened', await this.#session.open(files))
  }

  /** The files asked for, else those of the last time, else, at the very first start, the sample; in safe mode none. */
  async #openFirst(files: readonly string[]): Promise<OpenResult> {
    if (files.length > 0) return this.#session.open(files)
    if (this.#recovery.isSafeMode) return ok(null)
    const last = await this.#lastEpisode.paths()
    return last.length > 0 ? this.#session.open(last) : this.#session.openSample()
  }

  async #currentEpisode(): Promise<OpenResult> {
    const first = await this.#firstOpening
    this.#firstOpening = Promise.resolve(ok(null))
    return first.ok ? ok(this.episode) : first
  }

  #hear(listening: Listening): void {
    this.#listening = listening
    this.events.emit('listening', listening)
  }

  #info(): AppInfo {
    return {
      version: app.getVersion(),
      platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
      systemLanguage: systemLanguage(),
      // Set by `npm start` where Electron's binary cannot be had.
      isPreview: process.env.DIGLOT_PREVIEW === '1',
      isSafeMode: this.#recovery.isSafeMode,
      settings: this.settings,
    }
  }

  #language() {
    const { interfaceLanguage } = this.#settings.current
    return interfaceLanguage === 'system' ? interfaceLanguageFor(systemLanguage()) : interfaceLanguage
  }

  #userFile(name: string): string {
    return join(app.getPath('userData'), name)
  }

  #asset(name: string): string {
    return join(this.#folder, 'assets', name)
  }
}

function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale()
}

/** Vite's server while developing; never in the packaged app. */
function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.DIGLOT_DEV_SERVER
}
