import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { fuseWire } from './fuse-wire.mjs'
import { markerName, markerText } from './marker.mjs'

/** American English in Unicode, the language of Electron's own version resource. */
const language = { lang: 1033, codepage: 1200 }

/**
 * A folder that electron-builder takes for an unpacked Electron for Windows.
 * @param {string} folder made, with everything in it
 * @param {string} version of the Electron whose place it takes
 */
export function makeWindowsDist(folder, version) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([emptyProgram(version), fuseWire()]))
  for (const language of ['de', 'en-US', 'fr', 'zh-CN', 'zh-TW'])
    writeFileSync(join(folder, `locales/${language}.pak`), markerText)
  for (const name of [markerName, 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), markerText)
  writeFileSync(join(folder, 'version'), version)
}

/**
 * A program without any code, with a version as its only resource: Windows refuses to start it.
 * @param {string} version
 */
function emptyProgram(version) {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const info = Resource.VersionInfo.createEmpty()
  info.lang = language.lang
  info.setFileVersion(version)
  info.setStringValues(language, { FileDescription: 'Made to be checked', ProductName: 'Not Electron' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
