import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import type { CliEnvironment, ExitCode } from '../../cli/cli'
import { MediaRegistry } from '../../services/media/media-registry'
import { closeSession } from '../shell/close-session'
import { handleSchemes } from '../shell/protocol'
import { createPageAligner } from './page-aligner'

/**
 * Runs the command line in this Electron, which shows no window, and ends it with the command's exit code. It leaves a
 * running player alone: no single-instance lock, and a folder of its own for what Chromium keeps, which goes at the end.
 * Must be called before the app is ready.
 */
export async function runCommand(words: readonly string[]): Promise<void> {
  const ownFolder = mkdtempSync(join(tmpdir(), 'diglot-align-'))
  process.once('exit', () => rmSync(ownFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))
  app.setPath('userData', ownFolder)
  // Nothing is drawn, so nothing needs a process that draws.
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('in-process-gpu')
  app.dock?.hide()

  // Electron makes a request to quit of Ctrl+C and of the other signals that end a program.
  const cancel = new AbortController()
  app.on('before-quit', (event) => {
    event.preventDefault()
    cancel.abort()
  })
  // The command ends the program, not the end of its page.
  app.on('window-all-closed', () => {})
  // A reader that has seen enough (`... | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

  await app.whenReady()
  // What reads transcripts takes long to load, and the player, which holds this file too, starts without it.
  const { runCli, terminalLanguage } = await import('../../cli/cli')
  closeSession()
  const media = new MediaRegistry()
  const dist = join(app.getAppPath(), 'dist')
  handleSchemes(join(dist, 'renderer'), media)
  const code = await run(runCli, words, {
    out: (text) => process.stdout.write(text),
    log: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
    workingFolder: process.cwd(),
    language: terminalLanguage(process.env),
    signal: cancel.signal,
    align: createPageAligner({ preload: join(dist, 'preload-windowless/windowless.cjs'), media }),
  })
  await Promise.all([flushed(process.stdout), flushed(process.stderr)])
  app.exit(code)
}

/** A bug ends the command too: Electron would live on after it. */
async function run(
  runCli: (words: readonly string[], environment: CliEnvironment) => Promise<ExitCode>,
  words: readonly string[],
  environment: CliEnvironment,
): Promise<ExitCode> {
  try {
    return await runCli(words, environment)
  } catch (error) {
    environment.log(`diglot: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  }
}

/** What is written to a pipe may be on its way still, and `app.exit` waits for nothing. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
