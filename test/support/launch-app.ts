import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { findElectron } from '../../scripts/find-electron.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const standin = join(root, 'test/standin')

/** Milliseconds that a start may take on a machine that does much else. */
const patience = 90_000

export interface LaunchOptions {
  /** Files on the command line. */
  readonly files?: readonly string[]
  /** Switches of the command line. */
  readonly switches?: readonly string[]
  /** Added to this process's environment. The language of the system is English unless it says otherwise. */
  readonly env?: Readonly<Record<string, string>>
  /** The folder of settings and library. Without it the app starts with an empty one that goes when it closes. */
  readonly userData?: string
  /** A folder whose content is put into that one first: what the app is to know from earlier. */
  readonly remembers?: string
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** Quits the app, and waits until it has ended. */
  close(): Promise<void>
}

/**
 * What `launchApp` will start: Electron where its binary is, else the stand-in where a Chromium is, else nothing. Where
 * DIGLOT_PACKAGED_APP names the executable of a package, it starts that instead: a package made to be checked runs in the
 * stand-in; one of Electron must be built with `-c.electronFuses.enableNodeCliInspectArguments=true`.
 */
export function electronKind(): 'electron' | 'stand-in' | 'none' {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const isStandin = chosen !== undefined && resolve(chosen) === resolve(standin)
  if (!isStandin && findElectron()) return 'electron'
  return findChromium() ? 'stand-in' : 'none'
}

/** Starts the built app (`npm run build` makes it) and waits for its first page. */
export async function launchApp({
  files = [],
  switches = [],
  env = {},
  userData,
  remembers,
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const kind = electronKind()
  if (kind === 'none') throw new Error('there is neither Electron nor a Chromium to run the app in')
  if (!existsSync(join(root, 'dist/main/index.js'))) throw new Error('the app is not built: npm run build')
  // The electron package reads it when Playwright first asks for the executable.
  if (kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = standin

  const folder = userData ?? mkdtempSync(join(tmpdir(), 'diglot-e2e-'))
  if (remembers !== undefined) cpSync(remembers, folder, { recursive: true })
  const removeFolder = () => {
    if (userData === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const executablePath = process.env.DIGLOT_PACKAGED_APP
  const app = await _electron.launch({
    ...(executablePath && { executablePath }),
    args: [...(executablePath ? [] : ['.']), ...files, ...switches, `--user-data-dir=${folder}`],
    cwd: root,
    env: { ...ownEnvironment(), DIGLOT_STANDIN: standin, LC_ALL: 'C.UTF-8', LANGUAGE: 'en', ...env },
    // Else Playwright forces the light scheme, and the app's own choice would never be seen.
    colorScheme: null,
    timeout: patience,
  })
  try {
    const page = await app.firstWindow({ timeout: patience })
    await page.waitForURL((url) => url.protocol !== 'about:', { timeout: patience })
    const close = async () => {
      await app.close()
      removeFolder()
    }
    return { app, page, userData: folder, close }
  } catch (error) {
    await app.close()
    removeFolder()
    throw error
  }
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}
