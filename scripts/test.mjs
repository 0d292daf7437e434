/**
 * `npm test`: lint, types, unit tests, build, packages, end-to-end tests, in this order and all of them whatever fails before,
 * and a last line `N passed, N failed[, N skipped]`. Lint, types and build count as one test each.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.mjs'
import { findElectron } from './find-electron.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'diglot-test-'))
process.chdir(root)

const total = [
  step('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']),
  step('types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
  vitest('unit', 'vitest.config.ts'),
  step('build', 'node_modules/vite/bin/vite.js', ['build', '--app', '--logLevel', 'warn']),
  vitest('packages', 'vitest.package.config.ts', { DIGLOT_BUILT: '1' }),
  endToEnd(),
].reduce(add)

rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed === 0 ? 0 : 1)

/**
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @returns {Count}
 */
function step(name, script, args) {
  console.log(`\n--- ${name}`)
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
}

/**
 * @param {string} name
 * @param {string} config
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Count}
 */
function vitest(name, config, env = {}) {
  console.log(`\n--- ${name}`)
  const file = join(reports, `${name}.json`)
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const failed = report.numFailedTests
    return {
      passed: report.numPassedTests,
      // A file that fails to load, or an error outside any test, fails the run without failing a test.
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** @returns {Count} */
function endToEnd() {
  if (findElectron() || findChromium()) return vitest('end to end', 'vitest.e2e.config.ts')
  console.log(
    '\n--- end to end: SKIPPED, there is neither Electron (npx install-electron --no) nor a Chrome or Chromium\n' +
      '    (Debian and Ubuntu: apt install chromium; elsewhere name it in DIGLOT_CHROMIUM).',
  )
  return { passed: 0, failed: 0, skipped: 1 }
}

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}
