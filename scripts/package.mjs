/**
 * `npm run package [-- OPTION ...]`: builds Diglot and makes the packages of this system into `release/`, with the
 * Electron that electron-builder fetches. Options go to electron-builder (`npm run package -- --linux deb --x64`). By whom
 * they are signed and where they look for updates is the environment's to say (release/release-options.mjs).
 */
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { runElectronBuilder } from './package/run-electron-builder.mjs'
import { whyFetchingFailed } from './package/why-fetching-failed.mjs'
import { releaseOptions } from './release/release-options.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { args, notes } = releaseOptions(process.env, process.platform)
await build()
const { code, output } = await runElectronBuilder([...args, ...process.argv.slice(2)])
const reason = code === 0 ? null : whyFetchingFailed(output)
if (reason) {
  process.stderr.write(`
The packages hold Electron, and electron-builder brings tools of its own for some of them. What is missing could not be
fetched (${reason}).
Behind a proxy or a mirror, set ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR, or HTTPS_PROXY, and try again; an
unpacked Electron serves too: npm run package -- -c.electronDist=FOLDER.
Without network, npm run package:offline makes packages that can be checked, but not used.
`)
}
if (code === 0) for (const note of notes) process.stderr.write(`Of these packages: ${note}\n`)
process.exit(code)
