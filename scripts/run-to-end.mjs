import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Signals by which a person or a job runner ends a program. */
const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program in the foreground and waits for its end. A signal that asks this process to end is passed on, and the
 * answer is then 128 and the signal's number, as shells have it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] added to this process's own
 * @param {number} [options.patience] milliseconds after which a program that was asked to end is killed; never by default
 * @returns {Promise<number>} its exit code
 */
export function runToEnd(command, args, { env, patience } = {}) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  /** @type {NodeJS.Signals | null} */
  let asked = null
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const passOn = endings.map((signal) => {
    const listener = () => {
      asked ??= signal
      if (patience !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), patience)
      child.kill(signal)
    }
    process.on(signal, listener)
    return () => process.off(signal, listener)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      for (const stop of passOn) stop()
      const by = asked ?? signal
      resolve(by ? 128 + constants.signals[by] : (code ?? 1))
    })
  })
}
