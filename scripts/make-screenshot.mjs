/**
 * Makes `docs/screenshot.png`, the picture of the README: the built-in sample in the middle of playing, 1280 by 800
 * pixels, in the dark appearance. Run it after `npm run build`; it starts the app as the end-to-end tests do, on
 * Electron where its binary is and else on the stand-in.
 *
 *     node scripts/make-screenshot.mjs [FILE]
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'
import { findElectron } from './find-electron.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const file = resolve(process.argv[2] ?? join(root, 'docs/screenshot.png'))
const size = { width: 1280, height: 800 }
/** A place with a short line in the middle and others of both languages around it. */
const moment = 101

if (!findElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'test/standin')
const userData = mkdtempSync(join(tmpdir(), 'diglot-screenshot-'))
writeFileSync(
  join(userData, 'settings.json'),
  JSON.stringify({ version: 1, theme: 'dark', interfaceLanguage: 'en', isMuted: false }),
)

const app = await _electron.launch({
  args: ['.', '--force-device-scale-factor=1', `--user-data-dir=${userData}`],
  cwd: root,
  colorScheme: null,
})
try {
  const page = await app.firstWindow()
  await page.locator('[data-segment="0"]').waitFor()
  // A listener sees the estimate for seconds, and the times from the audio ever after.
  await page.getByRole('button', { name: 'Estimated' }).waitFor({ state: 'detached' })
  const window = await app.browserWindow(page)
  await window.evaluate((target, bounds) => target.setContentSize(bounds.width, bounds.height), size)
  await page.evaluate(async (time) => {
    const audio = document.querySelector('audio')
    if (!audio) throw new Error('the player has no audio')
    audio.currentTime = time
    await audio.play()
  }, moment)
  await page.locator('[data-segment][aria-current]').waitFor()
  // Until the captions have come to rest.
  await page.waitForTimeout(1200)
  await page.screenshot({ path: file })
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
process.stdout.write(`${file}: ${Math.round(statSync(file).size / 1000)} kB\n`)
