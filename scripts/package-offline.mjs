/**
 * `npm run package:offline`: makes, without Electron's binary and without any download, what can be made so of the
 * packages, to check them (`npm run test:package`). In Electron's place they hold a program that does nothing; they are
 * named `-unsigned-check` and say what they are in a file of their own. Where a tool is missing, it says which.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { makeAppImageTools } from './package/appimage-tools.mjs'
import { makeLinuxDist } from './package/dist/make-linux-dist.mjs'
import { makeMacDist } from './package/dist/make-mac-dist.mjs'
import { makeWindowsDist } from './package/dist/make-windows-dist.mjs'
import { missingFor, offlineTargets } from './package/offline-targets.mjs'
import { runElectronBuilder } from './package/run-electron-builder.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = join(root, 'release/unsigned-check')
const { version } = createRequire(import.meta.url)('electron/package.json')

/** @type {Readonly<Record<string, { flag: string, makeDist: (folder: string, version: string) => void, more: string[] }>>} */
const systems = {
  linux: { flag: '--linux', makeDist: makeLinuxDist, more: [] },
  // Editing the program's icon and signing it takes tools that are downloaded.
  win: { flag: '--win', makeDist: makeWindowsDist, more: ['-c.win.signAndEditExecutable=false'] },
  mac: { flag: '--mac', makeDist: makeMacDist, more: ['-c.mac.identity=null', '-c.mac.notarize=false'] },
}

process.chdir(root)
// `npm test` has built it already.
if (!process.argv.includes('--built')) await build()
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'diglot-dist-'))
const results = await Promise.all(Object.keys(systems).map((system) => packageFor(system)))
rmSync(folder, { recursive: true, force: true })
process.exit(results.every(Boolean) ? 0 : 1)

/**
 * Says nothing until it is done, for three work side by side.
 * @param {string} system
 * @returns {Promise<boolean>} whether all went well
 */
async function packageFor(system) {
  const targets = offlineTargets.filter((target) => target.system === system && isPossible(target))
  const known = systems[system]
  if (targets.length === 0 || !known) return true
  const dist = join(folder, system)
  known.makeDist(dist, version)
  const tools = join(folder, 'appimage')
  if (targets.some(({ name }) => name === 'AppImage')) makeAppImageTools(tools)
  const names = targets.map(({ name }) => name)
  const args = [known.flag, ...names, '--x64', ...settings(dist), ...known.more]
  const { code, output: said } = await runElectronBuilder(args, {
    env: {
      CUSTOM_FPM_PATH: join(root, 'scripts/package/fpm/fpm.mjs'),
      APPIMAGE_TOOLS_PATH: tools,
      ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
      CSC_IDENTITY_AUTO_DISCOVERY: 'false',
      // Nobody downloads these: quickly made is better than small.
      ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    },
    quiet: true,
  })
  process.stdout.write(code === 0 ? `${system}: ${names.join(', ')}\n` : `${system}: FAILED\n${said}\n`)
  return code === 0
}

/** @param {import('./package/offline-targets.mjs').OfflineTarget} target */
function isPossible(target) {
  const missing = missingFor(target)
  if (missing.length > 0)
    process.stderr.write(`${target.system} ${target.name}: SKIPPED, needs ${missing.join(' and ')} (apt install)\n`)
  return missing.length === 0
}

/** @param {string} dist */
function settings(dist) {
  const name = (/** @type {string} */ pattern) => `${pattern}-unsigned-check.\${ext}`
  return [
    `-c.electronDist=${dist}`,
    `-c.directories.output=${output}`,
    `-c.artifactName=${name(`\${productName}-\${version}-\${os}-\${arch}`)}`,
    `-c.deb.artifactName=${name(`\${name}_\${version}_\${arch}`)}`,
    `-c.rpm.artifactName=${name(`\${name}-\${version}.\${arch}`)}`,
  ]
}
