import { createHash } from 'node:crypto'

/**
 * @typedef {import('../third-party-notices.mjs').BundledPackage} BundledPackage
 * @typedef {import('./shipped-data.mjs').ShippedData & { sum?: string }} SummedData `sum` is the SHA-256 of its file
 * @typedef {object} Shipped
 * @property {{ name: string, version: string, license: string, description: string }} manifest
 * @property {readonly BundledPackage[]} packages whose code is in the bundles
 * @property {Readonly<Record<string, { version?: string, integrity?: string }>>} locked the lock's packages, by path
 * @property {{ version: string, checksums: Readonly<Record<string, string>> }} electron
 * @property {readonly SummedData[]} data
 * @property {string} [timestamp] ISO 8601
 */

/**
 * A bill of materials (CycloneDX 1.5) of what a release really holds: the packages whose code is in its bundles, the data
 * that is in no package, and Electron. The same program gives the same bytes. Throws for a package that is not in the
 * lock as it was bundled, of which nothing would be known.
 * @param {Shipped} shipped
 */
export function makeSbom({ manifest, packages, locked, electron, data, timestamp }) {
  const components = [
    electronComponent(electron),
    ...packages.map((bundled) => packageComponent(bundled, locked[bundled.path])),
    ...data.map(dataComponent),
  ].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1))
  const main = {
    type: 'application',
    'bom-ref': `pkg:generic/${manifest.name}@${manifest.version}`,
    name: manifest.name,
    version: manifest.version,
    description: manifest.description,
    licenses: licencesOf(manifest.license),
    purl: `pkg:generic/${manifest.name}@${manifest.version}`,
  }
  const refs = components.map((component) => component['bom-ref'])
  const content = {
    version: 1,
    metadata: {
      ...(timestamp !== undefined && { timestamp }),
      lifecycles: [{ phase: 'build' }],
      component: main,
    },
    components,
    dependencies: [{ ref: main['bom-ref'], dependsOn: refs }, ...refs.map((ref) => ({ ref, dependsOn: [] }))],
    // What is in Electron is listed by itself: LICENSES.chromium.html, beside the program.
    compositions: [
      { aggregate: 'complete', assemblies: [main['bom-ref']] },
      { aggregate: 'incomplete', assemblies: [electronRef(electron.version)] },
    ],
  }
  return { bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: serialNumber(content), ...content }
}

/** @param {string} version */
function electronRef(version) {
  return `pkg:npm/electron@${version}`
}

/** @param {Shipped['electron']} electron */
function electronComponent({ version, checksums }) {
  const builds = Object.entries(checksums).filter(([name]) =>
    new RegExp(`^electron-v${version.replaceAll('.', '\\.')}-(?:linux|win32|darwin)-(?:x64|arm64)\\.zip$`).test(name),
  )
  if (builds.length === 0) throw new Error(`Electron ${version} lists no sums of its builds`)
  return {
    type: 'framework',
    'bom-ref': electronRef(version),
    name: 'electron',
    version,
    description: 'The runtime, with Chromium, Node.js and FFmpeg',
    licenses: licencesOf('MIT'),
    purl: electronRef(version),
    externalReferences: builds.map(([name, sum]) => ({
      type: 'distribution',
      url: `https://github.com/electron/electron/releases/download/v${version}/${name}`,
      hashes: [{ alg: 'SHA-256', content: sum }],
    })),
  }
}

/**
 * @param {BundledPackage} bundled
 * @param {{ version?: string, integrity?: string } | undefined} locked
 */
function packageComponent({ name, version, licence, path }, locked) {
  if (locked?.version !== version)
    throw new Error(`${path} ${version} was bundled, and the lock has ${locked?.version}`)
  const [, group, short] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name) ?? []
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    'bom-ref': path === `node_modules/${name}` ? purl : `${purl}#${path}`,
    ...(group !== undefined && { group }),
    name: short ?? name,
    version,
    licenses: licencesOf(licence),
    purl,
    hashes: hashesOf(locked.integrity),
  }
}

/** @param {SummedData} data */
function dataComponent({ notice, name, supplier, description, licence, version, file, source, sum }) {
  return {
    type: 'data',
    'bom-ref': `data:${notice}`,
    supplier: { name: supplier },
    name,
    ...(version !== undefined && { version }),
    description,
    licenses: [{ license: licence }],
    ...(sum !== undefined && { hashes: [{ alg: 'SHA-256', content: sum }] }),
    ...(source !== undefined && { purl: source }),
    ...(file !== undefined && { properties: [{ name: 'diglot:file', value: `assets/${file}` }] }),
  }
}

/** @param {string} licence an SPDX expression */
function licencesOf(licence) {
  return / (?:OR|AND|WITH) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]
}

/**
 * The lock's `sha512-<base64>` as CycloneDX writes sums.
 * @param {string | undefined} integrity
 */
function hashesOf(integrity) {
  const [, sum] = /^sha512-([A-Za-z0-9+/]+=*)$/.exec(integrity ?? '') ?? []
  return sum ? [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] : []
}

/**
 * A UUID that is the content's, so that the same program has the same.
 * @param {unknown} content
 */
function serialNumber(content) {
  const bytes = createHash('sha256').update(JSON.stringify(content)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}
