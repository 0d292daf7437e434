/**
 * `npm run package [-- OPTION ...]`: builds Diglot and makes the packages of this system into `release/`, with the
 * Electron that electron-builder fetches. Options go to electron-builder (`npm run package -- --linux deb --x64`).
 */
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { runElectronBuilder } from './package/run-electron-builder.mjs'
import { whyFetchingFailed } from './package/why-fetching-failed.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await build()
const { code, output } = await runElectronBuilder(process.argv.slice(2))
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
process.exit(code)
