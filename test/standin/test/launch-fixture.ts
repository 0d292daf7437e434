import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { describe, vi } from 'vitest'
import { findChromium } from '../../../scripts/find-chromium.mjs'

export const standin = fileURLToPath(new URL('..', import.meta.url))
export const fixtureApp = join(standin, 'fixture-app')

// Starting a browser takes a second, and many where the machine has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** `describe`, where there is a Chromium to drive; else the tests are skipped and say why. */
export const describeWithChromium = findChromium() ? describe : skipAloud()

function skipAloud() {
  console.warn('Skipped: the stand-in needs an installed Chrome or Chromium (or DIGLOT_CHROMIUM), and there is none.')
  return describe.skip
}

export interface Fixture {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  close(): Promise<void>
}

/** Starts the fixture app on the stand-in, even where the real Electron is installed. */
export async function launchFixture(words: readonly string[] = []): Promise<Fixture> {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = standin
  const userData = mkdtempSync(join(tmpdir(), 'standin-test-'))
  const app = await _electron.launch({
    args: [fixtureApp, ...words, `--user-data-dir=${userData}`],
    colorScheme: null,
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => 'fixture' in window && document.readyState === 'complete')
  const close = async () => {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
  return { app, page, userData, close }
}

/** The bridge of the fixture's preload, as its page sees it. */
export interface FixtureBridge {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  shout(word: string): void
  on(channel: string, listener: (value: unknown) => void): () => void
  pathsOf(files: readonly File[]): string[]
  same(value: unknown): unknown
  throwing(): void
  tryRequire(): void
  readonly nested: { readonly list: readonly unknown[] }
  readonly platform: string
}

declare global {
  interface Window {
    readonly fixture: FixtureBridge
  }
}
