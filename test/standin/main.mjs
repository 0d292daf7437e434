/**
 * Starts an Electron app in plain Node and an installed Chromium. See README.md.
 *
 * The order matters: the inspector's address must be the first line that Playwright reads, `electron` must be
 * resolvable before any code of the app or of Playwright runs, and Playwright's preload (`-r`) must see an app that
 * is not ready yet.
 */
import { readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseCommandLine } from './launch/parse-command-line.mjs'
import { answerRequireOfElectron } from './launch/require-electron.mjs'
import { describeLaunch, electronVersion, executablePath, packaged } from './launch/standin-process.mjs'
import { unpackArchive } from './launch/unpack-archive.mjs'

/** How long `ready` waits for a main module that itself waits for `ready` at its top level. */
const patienceWithMainModule = 400

const words = process.argv.slice(2)
const commandLine = parseCommandLine(words)

// A packaged app has its own words for it.
if (commandLine.wantsVersion && !packaged) {
  console.log(`v${electronVersion} (stand-in)`)
  process.exit(0)
}

const appFolder = packaged?.endsWith('.asar')
  ? await unpackArchive(packaged)
  : (packaged ?? resolve(commandLine.appFolder ?? '.'))
const packageJson = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))
describeLaunch({ appFolder, packageJson, switches: commandLine.switches })

if (commandLine.inspectPort !== undefined) inspector.open(commandLine.inspectPort)
process.argv = [executablePath, ...words]

const { becomeReady } = await import('./main/app.mjs')
await answerRequireOfElectron()
for (const script of commandLine.requires) await import(pathToFileURL(resolve(script)).href)

const mainModule = pathToFileURL(resolve(appFolder, packageJson.main ?? 'index.js')).href
const loaded = import(mainModule).catch((error) => {
  console.error('App threw an error during load\n', error)
  process.exit(1)
})
const patience = new Promise((done) => setTimeout(done, patienceWithMainModule))

becomeReady(Promise.race([loaded, patience])).catch((error) => {
  console.error(`stand-in: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})
