import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds renderer, main and preload into `dist/`, saying nothing but errors and warnings, on standard error. In a process
 * of its own: what a bundler takes up would else stay with the command that builds first, half a gigabyte.
 * @returns {Promise<void>}
 */
export function build() {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error('the bundler says why above'))))
  })
}
