import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, Menu, nativeTheme } from 'electron'
import { createTranslator, interfaceLanguageFor } from '../../shared/i18n/translator'
import type { AppInfo, OpenResult } from '../../shared/ipc/contract'
import { ok } from '../../shared/model/result'
import type { Settings } from '../../shared/model/settings'
import { KeptMarks } from '../services/documents/kept-marks'
import { KeptPeaks } from '../services/documents/kept-peaks'
import { KeptTimelines } from '../services/documents/kept-timelines'
import { LastEpisode } from '../services/documents/last-episode'
import { SettingsStore } from '../services/documents/settings'
import { EpisodeMarks } from '../services/episode/episode-marks'
import { EpisodeMemory } from '../services/episode/episode-memory'
import { ListeningSession } from '../services/episode/listening-session'
import { MediaRegistry } from '../services/media/media-registry'
import { chooseFiles } from './desktop/choose-files'
import { menuTemplate } from './menu/menu'
import { type Handlers, push, registerHandlers } from './shell/ipc'
import { handleSchemes } from './shell/protocol'
import { denyPermissions } from './shell/security'
import { bringToFront, createWindow } from './windows/player-window'

/** Lives as long as the program: one session, its settings, and at most one window on it. */
export class DiglotApp {
  readonly #folder = app.getAppPath()
  readonly #media = new MediaRegistry()
  readonly #settings: SettingsStore
  readonly #lastEpisode: LastEpisode
  readonly #session: ListeningSession
  readonly #marks: EpisodeMarks
  #translator: ReturnType<typeof createTranslator>
  #window: BrowserWindow | null = null
  #menuLook = ''
  /** What the window is told when it first asks what is open; a failure is told once. */
  #firstOpening: Promise<OpenResult>

  /** Needs the app to be ready. `files` are those of the command line. */
  static async start(files: readonly string[]): Promise<DiglotApp> {
    const settings = await SettingsStore.open(join(app.getPath('userData'), 'settings.json'))
    return new DiglotApp(settings, files)
  }

  private constructor(settings: SettingsStore, files: readonly string[]) {
    this.#settings = settings
    this.#translator = createTranslator(this.#language())
    this.#lastEpisode = new LastEpisode(app.getPath('userData'))
    this.#session = new ListeningSession({
      media: this.#media,
      memory: new EpisodeMemory(new KeptTimelines(this.#userFile('timelines')), new KeptPeaks(this.#userFile('peaks'))),
      sample: ['sample/sample.mp3', 'sample/sample.bilingual.txt'].map((name) => this.#asset(name)),
      listenerLanguage: () => this.#language(),
      onOpened: (paths) => void this.#lastEpisode.remember(paths),
      onChange: () => this.#showMenu(),
    })
    this.#marks = new EpisodeMarks(new KeptMarks(this.#userFile('marks')))
    this.#firstOpening = this.#openFirst(files)
    denyPermissions()
    handleSchemes(join(this.#folder, 'dist/renderer'), this.#media, developmentServer())
    registerHandlers(this.#handlers())
    this.#apply(settings.current)
    this.showWindow()
  }

  showWindow(): void {
    if (this.#window) {
      bringToFront(this.#window)
      return
    }
    this.#window = createWindow(join(this.#folder, 'dist/preload/index.cjs'), this.#asset('icon.png'))
    this.#window.on('closed', () => {
      this.#window = null
    })
  }

  /** Files from a second instance or the system; none just brings the window to the front. */
  async openHandedOver(files: readonly string[]): Promise<void> {
    this.showWindow()
    if (files.length > 0) push(this.#window, 'episode:opened', await this.#session.open(files))
  }

  /** The files asked for, else those of the last time, else, at the very first start, the sample. */
  async #openFirst(files: readonly string[]): Promise<OpenResult> {
    if (files.length > 0) return this.#session.open(files)
    const last = await this.#lastEpisode.paths()
    return last.length > 0 ? this.#session.open(last) : this.#session.openSample()
  }

  #handlers(): Handlers {
    return {
      'app:info': () => this.#info(),
      'episode:current': async () => {
        const first = await this.#firstOpening
        this.#firstOpening = Promise.resolve(ok(null))
        return first.ok ? ok(this.#session.current) : first
      },
      'episode:choose': async () => {
        const files = this.#window ? await chooseFiles(this.#window, this.#translator) : []
        return files.length > 0 ? this.#session.open(files) : ok(null)
      },
      'episode:open-dropped': (paths) => this.#session.open(paths),
      'episode:open-sample': () => this.#session.openSample(),
      'timeline:estimate': (request) => this.#session.estimate(request),
      'timeline:recall': (request) => this.#session.recall(request),
      'timeline:keep': (timeline) => this.#session.keep(timeline),
      'peaks:keep': (peaks) => this.#session.keepPeaks(peaks),
      'marks:recall': ({ episodeId }) => this.#marks.recall(this.#session.current, episodeId),
      'marks:keep': ({ episodeId, marks }) => this.#marks.keep(this.#session.current, episodeId, marks),
      'clipboard:write': async (text) => {
        await clipboard.writeText(text)
        return undefined
      },
      'settings:change': (change) => {
        const settings = this.#settings.change(change)
        this.#apply(settings)
        return settings
      },
    }
  }

  #info(): AppInfo {
    return {
      version: app.getVersion(),
      platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
      systemLanguage: systemLanguage(),
      // Set by `npm start` where Electron's binary cannot be had.
      isPreview: process.env.DIGLOT_PREVIEW === '1',
      settings: this.#settings.current,
    }
  }

  /** Theme and language reach beyond the page: the window's frame, the menu, the dialogs. */
  #apply(settings: Settings): void {
    nativeTheme.themeSource = settings.theme
    if (this.#translator.language !== this.#language()) this.#translator = createTranslator(this.#language())
    this.#showMenu()
  }

  /** Made anew only where it would look otherwise: settings change many times a second under a dragged slider. */
  #showMenu(): void {
    const { keys, theme, motion, interfaceLanguage } = this.#settings.current
    const { current } = this.#session
    const shown = {
      settings: { keys, theme, motion, interfaceLanguage },
      open: { hasAudio: Boolean(current?.track), hasText: Boolean(current?.text) },
    }
    const look = JSON.stringify([shown, this.#translator.language])
    if (look === this.#menuLook) return
    this.#menuLook = look
    const template = menuTemplate({
      ...shown,
      translator: this.#translator,
      isMac: process.platform === 'darwin',
      isPackaged: app.isPackaged,
      run: (id) => push(this.#window, 'command:run', id),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
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
