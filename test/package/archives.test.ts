import { describe, expect, it } from 'vitest'
import { filesUnder, outputOf, packageFile, skipReason, unpacked } from './support/packages'

describe.each([
  ['linux', 'tar.gz', 'Diglot-'],
  ['linux', 'zip', ''],
  ['win', 'zip', ''],
  ['mac', 'zip', 'Diglot.app/'],
] as const)('the archive for %s as %s', (system, kind, folder) => {
  const skip = skipReason(system, kind)

  it.skipIf(skip)(`holds what was laid out, file by file${skip}`, () => {
    const file = packageFile(`-${{ linux: 'linux', win: 'win', mac: 'mac' }[system]}-x64-unsigned-check.${kind}`)
    // The packages that run a script as root put its profile there, after the archives are made.
    const expected = filesUnder(unpacked[system]).filter((name) => name !== 'resources/apparmor-profile')
    expect(expected.length).toBeGreaterThan(10)
    expect(listed(file, folder).sort()).toEqual(expected)
  })
})

describe('the AppImage', () => {
  const skip = skipReason('linux', 'AppImage', { unsquashfs: 'squashfs-tools' })

  it.skipIf(skip)(`holds the program, its entry and its icon${skip}`, () => {
    const files = outputOf('unsquashfs', ['-offset', '4096', '-lc', packageFile('.AppImage')])
    for (const path of ['AppRun', 'diglot', 'app.diglot.player.desktop', 'diglot.png', 'resources/app.asar'])
      expect(files).toContain(`squashfs-root/${path}\n`)
    const entry = outputOf('unsquashfs', [
      '-offset',
      '4096',
      '-cat',
      packageFile('.AppImage'),
      'app.diglot.player.desktop',
    ])
    expect(entry).toMatch(/^Exec=AppRun %U$/m)
    expect(entry).not.toContain('/opt/')
    expect(entry).not.toContain('--no-sandbox')
  })
})

/** The files of an archive, without the folder that they all lie in. */
function listed(file: string, folder: string): string[] {
  const names = file.endsWith('.zip')
    ? outputOf('7za', ['l', '-slt', '-ba', file])
        .split('\n\n')
        .filter((entry) => !/^(Folder = \+|Attributes = D)/m.test(entry))
        .flatMap((entry) => /^Path = (.*)$/m.exec(entry)?.[1] ?? [])
    : outputOf('tar', ['tzf', file]).split('\n')
  return names
    .filter((name) => name !== '' && !name.endsWith('/'))
    .map((name) => (folder && name.startsWith(folder) ? name.slice(name.indexOf('/') + 1) : name))
}
