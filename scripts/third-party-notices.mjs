import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ name: string, version: string, licence: string, path: string }} BundledPackage `path` as in the lock */

const root = fileURLToPath(new URL('..', import.meta.url))

/** Licences that may be in the bundle; an expression needs one alternative of these. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
])

/**
 * A Vite plugin that remembers every package whose code went into any bundle, and functions that write their notices and
 * the list of them (`BundledPackage`, for whoever has to say what is shipped: scripts/release/sbom.mjs).
 * @returns {{ plugin: import('vite').Plugin, write: (file: string) => void, writeList: (file: string) => void }}
 */
export function thirdPartyNotices() {
  /** @type {Set<string>} */
  const folders = new Set()
  return {
    plugin: {
      name: 'third-party-notices',
      apply: 'build',
      sharedDuringBuild: true,
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue
          for (const id of output.moduleIds) {
            const folder = packageFolder(id)
            if (folder) folders.add(folder)
          }
        }
      },
    },
    write(file) {
      writeFileSync(file, noticesFor([...folders].map(readPackage), dataLicences()))
    },
    writeList(file) {
      const list = [...folders].sort().map((folder) => {
        const { name, version, licence } = readPackage(folder)
        return { name, version, licence, path: relative(root, folder).replaceAll('\\', '/') }
      })
      writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`)
    },
  }
}

/**
 * The folder of the package a module belongs to, or undefined for our own modules.
 * @param {string} moduleId
 */
function packageFolder(moduleId) {
  const match = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(moduleId)
  return match?.[1]
}

/**
 * @typedef {{ name: string, version: string, licence: string, text: string }} Package
 * @param {string} folder
 * @returns {Package}
 */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const licenceFile = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const noticeFile = join(folder, 'NOTICE')
  const texts = [
    licenceFile ? readFileSync(join(folder, licenceFile), 'utf8').trim() : '(The package ships no licence text.)',
    existsSync(noticeFile) ? readFileSync(noticeFile, 'utf8').trim() : '',
  ]
  return { name, version, licence: String(license ?? ''), text: texts.filter(Boolean).join('\n\n') }
}

/**
 * The licences of models and dictionaries in `assets/`, which no package carries: every `LICENSE-NAME.txt` there.
 * @returns {{ name: string, text: string }[]}
 */
export function dataLicences() {
  const assets = join(root, 'assets')
  return readdirSync(assets, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^LICENSE-.+\.txt$/.test(basename(file)))
    .sort()
    .map((file) => ({
      name: basename(file).replace(/^LICENSE-(.+)\.txt$/, '$1'),
      text: readFileSync(join(assets, file), 'utf8').trim(),
    }))
}

/**
 * Throws for a licence that Diglot does not ship, so that the build fails before anyone can.
 * @param {readonly Package[]} packages
 * @param {readonly { name: string, text: string }[]} data
 */
export function noticesFor(packages, data = []) {
  const refused = packages.filter(({ licence }) => !isAllowed(licence))
  if (refused.length > 0) {
    const list = refused.map(({ name, licence }) => `${name} (${licence || 'no licence'})`).join(', ')
    throw new Error(`these packages may not be in the bundle: ${list}`)
  }
  const entries = [...packages]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}\n`)
  for (const { name, text } of data) entries.push(`${name} (data)\n\n${text}\n`)
  const rule = `\n${'-'.repeat(80)}\n\n`
  return `Diglot contains the following third-party software.\n${rule}${entries.join(rule)}`
}

/** @param {string} expression an SPDX expression */
function isAllowed(expression) {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((licence) => allowed.has(licence.trim())))
}
