import type { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme } from 'electron'
import type { CommandId } from '../../shared/commands/command-keys'
import { interfaceLanguageFor } from '../../shared/i18n/interface-language'
import { createTranslator } from '../../shared/i18n/translator'
import type { AppInfo } from '../../shared/ipc/contract'
import { plainInvokes } from '../../shared/ipc/plain-contract'
import { type Listening, silence } from '../../shared/model/listening'
import type { Settings, SettingsChange } from '../../shared/model/settings'
import type { Seconds } from '../../shared/model/time'
import { KeptMarks } from '../services/documents/kept-marks'
import { KeptPeaks } from '../services/documents/kept-peaks'
import { KeptTimelines } from '../services/documents/kept-timelines'
import { KeptWindows } from '../services/documents/kept-windows'
import { RecentEpisodes } from '../services/documents/recent-episodes'
import { SettingsStore } from '../services/documents/settings'
import { EpisodeMarks } from '../services/episode/episode-marks'
import { EpisodeMemory } from '../services/episode/episode-memory'
import { ListeningSession } from '../services/episode/listening-session'
import { pathsOfKeptText } from '../services/library/library-document'
import { openShelf } from '../services/library/open-shelf'
import { MediaRegistry } from '../services/media/media-registry'
import { guardedEvents } from '../services/recovery/guarded-events'
import { Storage } from '../services/storage/storage'
import { joinDesktop } from './desktop/desktop'
import { handlersFor } from './handlers'
import type { Host, HostEvents } from './host'
import { importsOf, openOrImport } from './import-handlers'
import { describeAbout } from './menu/about'
import { showMenu } from './menu/show-menu'
import { Openings } from './openings'
import { RecentList } from './recent-list'
import type { Recovery } from './recovery/recovery'
import { plainHandlers } from './recovery/recovery-handlers'
import { closeSession } from './shell/close-session'
import { registerCalls, registerHandlers } from './shell/ipc'
import { handleSchemes } from './shell/protocol'
import { Updates } from './updates/updates'
import { joinMiniPlayer } from './windows/mini-player'
import { PlayerPage } from './windows/player-page'
import { bringToFront, createWindow } from './windows/player-window'
import { miniForm, wholeForm } from './windows/window-forms'
import { WindowPlaces } from './windows/window-places'

/** Lives as long as the program: one session, its settings, and at most one player's window on it. */
export class DiglotApp implements Host {
  readonly events: EventEmitter<HostEvents>
  readonly places: WindowPlaces
  readonly #recovery: Recovery
  readonly #folder = app.getAppPath()
  readonly #media = new MediaRegistry()
  readonly #settings: SettingsStore
  readonly #recent: RecentEpisodes
  readonly #session: ListeningSession
  readonly #recentList: RecentList
  #words: ReturnType<typeof createTranslator>
  #window: BrowserWindow | null = null
  readonly #page = new PlayerPage()
  readonly #openings: Openings
  #listening = silence

  /** Needs the app to be ready. `files` are those of the command line. */
  static async start(files: readonly string[], recovery: Recovery): Promise<DiglotApp> {
    const folder = app.getPath('userData')
    const events = guardedEvents<HostEvents>((event, thrown) => recovery.partFailed(`at ${event}`, thrown))
    const settingsPath = join(folder, 'settings.json')
    const [settings, windows, recent] = await Promise.all([
      recovery.isSafeMode ? SettingsStore.inMemory(settingsPath) : SettingsStore.open(settingsPath),
      KeptWindows.open(join(folder, 'windows.json')),
      RecentEpisodes.open(folder, () => events.emit('recent', recent.list)),
    ])
    return new DiglotApp({ settings, places: new WindowPlaces(windows), recent, events, recovery }, files)
  }

  private constructor({ settings, places, recent, events, recovery }: Kept, files: readonly string[]) {
    this.events = events
    this.#recovery = recovery
    this.#recent = recent
    this.#settings = settings
    this.places = places
    this.#words = createTranslator(this.#language())
    const shelf = recovery.isSafeMode
      ? null
      : openShelf(app.getPath('userData'), this.#media, {
          changed: (change) => {
            this.#page.mention('library:changed', change)
            this.#followTimeLeft()
          },
          editsLost: () => recovery.tell('editsLost'),
          keepsSidecar: () => this.settings.keepsSidecar,
        })
    this.#recentList = new RecentList(recent, shelf?.library ?? null)
    this.#session = new ListeningSession({
      media: this.#media,
      keeper: shelf?.keeper,
      memory: new EpisodeMemory(new KeptTimelines(this.#userFile('timelines')), new KeptPeaks(this.#userFile('peaks'))),
      sample: ['sample.mp3', 'sample.bilingual.txt'].map((name) => join(this.#sampleFolder(), name)),
      listenerLanguage: () => this.#language(),
      onOpened: (opening) => void (recovery.isSafeMode || recent.note(opening)),
      earlierTranscript: async (audio) =>
        pathsOfKeptText((await shelf?.library.withRecording(audio))?.text) ?? recent.transcriptOf(audio),
      onChange: () => this.events.emit('episode', this.episode),
    })
    recovery.join(this, settings)
    const imports = importsOf(this.#page, shelf?.library ?? null)
    events.on('window', () => imports.cancel())
    if (shelf) recovery.place.keepIn(shelf.library)
    this.#openings = new Openings({
      session: this.#session,
      recent,
      page: this.#page,
      openFiles: (paths) => openOrImport(paths, { session: this.#session, imports }),
      shelf,
      resumeOf: (episode) => recovery.place.resumeOf(episode),
    })
    // Safe mode opens nothing by itself: that may be what fails.
    if (files.length > 0 || !recovery.isSafeMode) this.#openings.first(files)
    events.on('recent', () => this.#page.mention('recent:changed', this.recent))
    void this.#recentList.learn().then(() => this.#followTimeLeft())
    nativeTheme.themeSource = settings.current.theme
    closeSession({ devServer: developmentServer() })
    handleSchemes(join(this.#folder, 'dist/renderer'), this.#media, developmentServer())
    registerHandlers(
      handlersFor({
        host: this,
        recovery,
        session: this.#session,
        marks: new EpisodeMarks(new KeptMarks(this.#userFile('marks'), () => recovery.tell('marksLost'))),
        recent,
        imports,
        shelf,
        info: () => this.#info(),
        currentEpisode: () => this.#openings.current(),
        heard: (listening) => this.#hear(listening),
        changeSettings: (change) => this.#changeSettings(change),
        updates: new Updates(this),
        settings,
        storage: new Storage(app.getPath('userData')),
      }),
    )
    const plain = plainHandlers(recovery, () => this.words)
    registerCalls(plainInvokes, plain, 'recovery.html')
    showMenu(this)
    describeAbout(this)
    joinMiniPlayer(this)
    // Safe mode is the player alone.
    if (!recovery.isSafeMode) joinDesktop(this, (part, thrown) => recovery.partFailed(part, thrown))
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

  get minutesLeft() {
    return this.#recentList.minutesLeft(this.episode?.libraryId)
  }

  get recent() {
    return this.#recentList.list
  }

  get settings(): Settings {
    return this.#settings.current
  }

  get words() {
    return this.#words
  }

  changeSettings(change: SettingsChange): Settings {
    const settings = this.#changeSettings(change)
    this.#page.mention('settings:changed', settings)
    return settings
  }

  /** Theme and language reach beyond the page: the window's frame, the menu, the dialogs. */
  #changeSettings(change: SettingsChange): Settings {
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
    if (!this.#window) this.showWindow()
    this.#page.say('command:run', id)
  }

  showWindow(): void {
    if (this.#window) {
      bringToFront(this.#window)
      return
    }
    this.#window = createWindow(
      join(this.#folder, 'dist/preload/index.cjs'),
      this.#asset('icon.png'),
      this.places,
      this.settings.isMini ? miniForm : wholeForm,
    )
    this.#window.on('closed', () => {
      this.#window = null
      this.#hear(silence)
    })
    this.#window.webContents.on('render-process-gone', () => this.#hear(silence))
    this.#page.attach(this.#window)
    this.events.emit('window', this.#window)
  }

  /** Opens files that were handed over, in a window in front. */
  open(files: readonly string[]): void {
    this.showWindow()
    if (files.length > 0) this.#openings.open(files)
  }

  openRecent(id: string): void {
    this.showWindow()
    this.#openings.openRecent(id)
  }

  forgetRecent(id: string): void {
    this.#recent.drop(id)
  }

  goTo(time: Seconds): void {
    this.showWindow()
    this.#page.say('player:go', time)
  }

  /** Lists of the system say how much is left of what was begun. */
  #followTimeLeft = () => void (this.#recentList.hasMoved() && this.events.emit('recent', this.recent))

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

  /** A package keeps the sample beside its archive, as plain files: they are opened like any others. */
  #sampleFolder(): string {
    return app.isPackaged ? join(process.resourcesPath, 'sample') : this.#asset('sample')
  }

  #asset(name: string): string {
    return join(this.#folder, 'assets', name)
  }
}

/** What was read before there was anything to show. */
interface Kept {
  readonly settings: SettingsStore
  readonly places: WindowPlaces
  readonly recent: RecentEpisodes
  readonly events: EventEmitter<HostEvents>
  readonly recovery: Recovery
}

function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale()
}

/** Vite's server while developing; never in the packaged app. */
function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.DIGLOT_DEV_SERVER
}
