import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { findChromium } from '../../../scripts/find-chromium.mjs'
import { debug, isHeadful, launch } from '../launch/standin-process.mjs'
import { makeTemporaryFolder } from '../launch/temporary-folder.mjs'
import { chromiumArguments } from './chromium-arguments.mjs'
import { DevtoolsPipe } from './devtools-pipe.mjs'

/** How long a browser that was asked to end may take, in milliseconds. */
const patienceWithEnd = 3000

/**
 * @typedef {object} Chromium
 * @property {DevtoolsPipe} pipe
 * @property {Promise<void>} ended settles when the browser has gone, for whatever reason
 * @property {() => Promise<void>} end asks the browser to end, and makes it end
 */

/**
 * Starts the installed Chromium with a profile of its own, which goes when the browser or this process goes.
 *
 * @param {{ switches: ReadonlyMap<string, string>, startPage: string, appName: string }} options
 * @returns {Promise<Chromium>}
 */
export async function launchChromium({ switches, startPage, appName }) {
  const executable = findChromium()
  if (!executable) throw new Error('no Chrome or Chromium found; install one or name it in DIGLOT_CHROMIUM')

  const profile = makeTemporaryFolder()
  const commandLine = chromiumArguments({
    profile,
    switches: new Map([...launch.switches, ...switches]),
    isHeadful,
    withoutSandbox: needsNoSandbox(),
    startPage,
    appName,
  })
  // A process group of its own: Ctrl+C reaches the app alone, which then ends the browser in order.
  const child = spawn(executable, commandLine, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const lastWords = relayOutput(child)
  const kill = () => killGroup(child)
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  const ended = once(child, 'exit').then(() => {
    process.off('exit', endAtOnce)
    // Its helpers write into the profile a moment longer than the browser itself lives.
    kill()
    removeProfile()
  })
  const endAtOnce = () => {
    kill()
    removeProfile()
  }
  process.once('exit', endAtOnce)

  const pipe = new DevtoolsPipe(child)
  await pipe.send('Browser.getVersion').catch(() => {
    throw new Error(`${executable} did not start${explain(lastWords())}`)
  })
  return {
    pipe,
    ended,
    async end() {
      const timer = setTimeout(kill, patienceWithEnd)
      pipe.send('Browser.close').catch(() => {})
      await ended
      clearTimeout(timer)
    },
  }
}

/** Chromium refuses to sandbox itself as root, and cannot in most containers that build software. */
function needsNoSandbox() {
  return process.getuid?.() === 0 || Boolean(process.env.CI) || Boolean(process.env.STANDIN_NO_SANDBOX)
}

/**
 * Passes on the one line that Playwright waits for. The rest is noise, unless the browser did not start.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function relayOutput(child) {
  /** @type {string[]} */
  const lines = []
  if (!child.stderr) throw new Error('Chromium has no stderr')
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.startsWith('DevTools listening on')) process.stderr.write(`${line}\n`)
    else debug(`chromium: ${line}`)
    lines.push(line)
    if (lines.length > 20) lines.shift()
  })
  return () => lines
}

/** @param {readonly string[]} lines */
function explain(lines) {
  const words = lines.join('\n')
  if (/sandbox/i.test(words)) return ': its sandbox does not work here. STANDIN_NO_SANDBOX=1 runs it without one.'
  return words === '' ? '' : `:\n${words}`
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has gone already.
  }
}
