import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import plist from 'plist'
import { fuseWire } from './fuse-wire.mjs'
import { markerName, markerText } from './marker.mjs'

const helpers = ['', ' (Renderer)', ' (GPU)', ' (Plugin)']

/**
 * A folder that electron-builder takes for an unpacked Electron for macOS: the bundle and its helpers with their property
 * lists, and a framework that carries what may be switched.
 * @param {string} folder made, with everything in it
 * @param {string} version of the Electron whose place it takes
 */
export function makeMacDist(folder, version) {
  const contents = join(folder, 'Electron.app/Contents')
  writeBundle(contents, 'Electron', version)
  for (const kind of helpers) {
    const name = `Electron Helper${kind}`
    writeBundle(join(contents, `Frameworks/${name}.app/Contents`), name, version)
  }
  const framework = join(contents, 'Frameworks/Electron Framework.framework')
  write(
    join(framework, 'Versions/A/Electron Framework'),
    Buffer.concat([Buffer.from('#!/bin/sh\nexit 70\n'), fuseWire()]),
  )
  for (const language of ['de', 'en', 'fr', 'zh_CN', 'zh_TW'])
    write(join(framework, `Versions/A/Resources/${language}.lproj/locale.pak`), markerText)
  symlinkSync('A', join(framework, 'Versions/Current'))
  symlinkSync('Versions/Current/Electron Framework', join(framework, 'Electron Framework'))
  symlinkSync('Versions/Current/Resources', join(framework, 'Resources'))
  for (const language of ['de', 'en', 'fr', 'zh_CN', 'zh_TW'])
    mkdirSync(join(contents, `Resources/${language}.lproj`), { recursive: true })
  write(join(contents, 'Resources', markerName), markerText)
  write(join(contents, 'Resources/electron.icns'), markerText)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) write(join(folder, name), markerText)
  write(join(folder, 'version'), version)
}

/**
 * @param {string} contents
 * @param {string} name of the executable
 * @param {string} version
 */
function writeBundle(contents, name, version) {
  const information = {
    CFBundleExecutable: name,
    CFBundleIdentifier: `not.electron.${name.replace(/\W+/g, '').toLowerCase()}`,
    CFBundleName: name,
    CFBundlePackageType: 'APPL',
    CFBundleShortVersionString: version,
    CFBundleVersion: version,
    ...(name === 'Electron' && { CFBundleIconFile: 'electron.icns', LSMinimumSystemVersion: '12.0' }),
  }
  write(join(contents, 'Info.plist'), plist.build(information))
  write(join(contents, 'MacOS', name), '#!/bin/sh\nexit 70\n')
  chmodSync(join(contents, 'MacOS', name), 0o755)
}

/**
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function write(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
