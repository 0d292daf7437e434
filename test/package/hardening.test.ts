import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import asar from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import plist from 'plist'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { describe, expect, it } from 'vitest'
import { markerName } from '../../scripts/package/dist/marker.mjs'
import { packageNames, resources, root, skipReason, unpacked } from './support/packages'

/** A fuse is a digit in the program. */
const on = '1'.charCodeAt(0)

const programs = {
  linux: join(unpacked.linux, 'diglot'),
  win: join(unpacked.win, 'Diglot.exe'),
  mac: unpacked.mac,
}

describe.each(['linux', 'win', 'mac'] as const)('the program of the package for %s', (system) => {
  const skip = skipReason(system, 'dir')

  it.skipIf(skip)(`runs the archive alone, as it was packed, and is no Node for anybody${skip}`, async () => {
    const wire = await getCurrentFuseWire(programs[system])
    const isOn = (option: FuseV1Options) => Number(wire[option]) === on
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspector: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocolPrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      ownV8Snapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      archiveOnly: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      archiveIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      encryptedCookies: isOn(FuseV1Options.EnableCookieEncryption),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspector: false,
      fileProtocolPrivileges: false,
      ownV8Snapshot: false,
      archiveOnly: true,
      archiveIntegrity: true,
      encryptedCookies: true,
    })
  })

  it.skipIf(skip)(`says what it is: made to be checked, no release${skip}`, () => {
    const folder = system === 'mac' ? resources.mac : unpacked[system]
    expect(existsSync(join(folder, markerName))).toBe(true)
    const packages = packageNames().filter((name) => !name.startsWith('builder-'))
    expect(packages.length).toBeGreaterThan(0)
    for (const name of packages) expect(name).toContain('-unsigned-check.')
  })
})

describe('the hash that Electron compares the archive with', () => {
  it.skipIf(skipReason('win', 'dir'))(`is in the program for Windows${skipReason('win', 'dir')}`, () => {
    const program = NtExecutable.from(readFileSync(programs.win), { ignoreCert: true })
    const entry = NtExecutableResource.from(program).entries.find(({ type }) => type === 'INTEGRITY')
    expect(entry?.id).toBe('ELECTRONASAR')
    expect(JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer(0)).toString())).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: headerHash(join(resources.win, 'app.asar')) },
    ])
  })

  it.skipIf(skipReason('mac', 'dir'))(`is in the property list for macOS${skipReason('mac', 'dir')}`, () => {
    expect(plist.parse(readFileSync(join(unpacked.mac, 'Contents/Info.plist'), 'utf8'))).toMatchObject({
      ElectronAsarIntegrity: {
        'Resources/app.asar': { algorithm: 'SHA256', hash: headerHash(join(resources.mac, 'app.asar')) },
      },
    })
  })
})

describe('the hardened runtime of macOS', () => {
  it('gives the program what V8 needs, and nothing else', () => {
    const entitlements = readFileSync(join(root, 'packaging/mac/entitlements.plist'), 'utf8')
    expect(plist.parse(entitlements)).toEqual({ 'com.apple.security.cs.allow-jit': true })
    const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
    expect(settings).toMatch(/^ {2}hardenedRuntime: true$/m)
    expect(settings).toMatch(/^ {2}entitlements: packaging\/mac\/entitlements.plist$/m)
    expect(settings).toMatch(/^ {2}entitlementsInherit: packaging\/mac\/entitlements.plist$/m)
  })
})

/** Electron hashes the list of files at the archive's beginning, which holds the hash of each. */
function headerHash(archive: string): string {
  asar.uncache(archive)
  return createHash('sha256').update(asar.getRawHeader(archive).headerString).digest('hex')
}
