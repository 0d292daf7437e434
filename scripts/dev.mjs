/**
 * `npm run dev [-- FILE ...]`: the app with hot reload. The renderer comes from Vite's server under the app's own
 * origin; main and preload are built anew and the app restarted when their sources change.
 */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createBuilder, createServer } from 'vite'
import { previewEnvironment } from './app-host.mjs'
import { fetchElectron, findElectron } from './find-electron.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const server = await createServer({ server: { host: '127.0.0.1', hmr: { host: '127.0.0.1' } } })
await server.listen()
const address = server.resolvedUrls?.local[0]
if (!address) throw new Error('the development server has no address')

const isPreview = !findElectron() && !fetchElectron().ok
const env = {
  ...process.env,
  DIGLOT_DEV_SERVER: address,
  ...(isPreview && previewEnvironment),
}

await buildHost()
let app = startApp()
let isRestarting = false

// An app that outlived its script would go on holding the single-instance lock.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => app.kill())
}

/** @type {NodeJS.Timeout | undefined} */
let pending
for (const folder of ['electron', 'shared']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(pending)
    // Editors save in several steps; one rebuild is enough.
    pending = setTimeout(() => void restart(), 150)
  })
}

async function buildHost() {
  const builder = await createBuilder({ logLevel: 'warn' }, null)
  for (const name of ['main', 'preload']) {
    const environment = builder.environments[name]
    if (environment) await builder.build(environment)
  }
}

async function restart() {
  isRestarting = true
  try {
    await buildHost()
    app.kill()
    app = startApp()
  } catch (error) {
    console.error(error)
  }
  isRestarting = false
}

function startApp() {
  const child = spawn(process.execPath, ['node_modules/electron/cli.js', '.', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
  })
  child.on('exit', (code) => {
    if (child === app && !isRestarting) process.exit(code ?? 0)
  })
  return child
}
