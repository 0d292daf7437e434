import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markerText } from './dist/marker.mjs'

/**
 * A folder with the tools that electron-builder makes an AppImage with, those of Debian (`squashfs-tools`,
 * `desktop-file-utils`). Of the runtime, which mounts an AppImage, there is only the place: what is made so can be
 * unpacked and looked at, but does not start.
 * @param {string} folder made, with everything in it
 */
export function makeAppImageTools(folder) {
  for (const name of ['runtimes', 'lib/x64']) mkdirSync(join(folder, name), { recursive: true })
  for (const name of ['mksquashfs', 'desktop-file-validate'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(folder, name))
  writeFileSync(join(folder, 'runtimes/runtime-x64'), markerText.padEnd(4096))
}
