/**
 * `npm run release:sbom -- [FILE]`: writes what a release is made of (CycloneDX, JSON), else to `release/`. Needs a build,
 * which knows what went into its bundles. `SOURCE_DATE_EPOCH` dates it.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSbom } from './make-sbom.mjs'
import { shippedData } from './shipped-data.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, name), 'utf8'))

try {
  if (!existsSync(join(root, 'dist/bundled-packages.json'))) throw new Error('there is no build yet: npm run build')
  const manifest = read('package.json')
  const epoch = Number(process.env.SOURCE_DATE_EPOCH)
  const sbom = makeSbom({
    manifest,
    packages: read('dist/bundled-packages.json'),
    locked: read('package-lock.json').packages,
    electron: {
      version: read('node_modules/electron/package.json').version,
      checksums: read('node_modules/electron/checksums.json'),
    },
    data: shippedData.map((data) => ({ ...data, ...(data.file && { sum: sumOf(join(root, 'assets', data.file)) }) })),
    ...(epoch > 0 && { timestamp: new Date(epoch * 1000).toISOString() }),
  })
  const file = process.argv[2] ?? join(root, 'release', `Diglot-${manifest.version}.cdx.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`)
  console.log(`${file}: ${sbom.components.length} parts.`)
} catch (error) {
  console.error(`sbom: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

/** @param {string} file */
function sumOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
