import { spawnSync } from 'node:child_process'

/**
 * @typedef {object} OfflineTarget
 * @property {'linux' | 'win' | 'mac'} system
 * @property {string} name electron-builder's
 * @property {Readonly<Record<string, string>>} tools commands it takes, and the package of Debian that brings each
 */

/**
 * What is made without Electron's binary and without a download. Not here: dmg (macOS makes it), nsis (its plugins are a
 * download), and macOS's universal form (`lipo` makes it).
 * @type {readonly OfflineTarget[]}
 */
export const offlineTargets = [
  { system: 'linux', name: 'dir', tools: {} },
  { system: 'linux', name: 'tar.gz', tools: { '7za': 'p7zip-full' } },
  { system: 'linux', name: 'zip', tools: { '7za': 'p7zip-full' } },
  { system: 'linux', name: 'deb', tools: { 'dpkg-deb': 'dpkg' } },
  { system: 'linux', name: 'rpm', tools: { rpmbuild: 'rpm' } },
  {
    system: 'linux',
    name: 'AppImage',
    tools: { mksquashfs: 'squashfs-tools', 'desktop-file-validate': 'desktop-file-utils' },
  },
  { system: 'win', name: 'dir', tools: {} },
  { system: 'win', name: 'zip', tools: { '7za': 'p7zip-full' } },
  { system: 'mac', name: 'dir', tools: {} },
  { system: 'mac', name: 'zip', tools: { '7za': 'p7zip-full' } },
]

/**
 * The Debian packages that a target lacks here.
 * @param {OfflineTarget} target
 * @param {(command: string) => boolean} [isThere]
 * @returns {string[]}
 */
export function missingFor({ tools }, isThere = isCommand) {
  return Object.entries(tools).flatMap(([command, debian]) => (isThere(command) ? [] : [debian]))
}

/** @param {string} command */
export function isCommand(command) {
  return spawnSync('sh', ['-c', 'command -v "$0"', command]).status === 0
}
