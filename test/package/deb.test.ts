import { describe, expect, it } from 'vitest'
import { outputOf, packageFile, skipReason } from './support/packages'

const skip = skipReason('linux', 'deb')

describe('the package for Debian and Ubuntu', () => {
  it.skipIf(skip)(`says what it is and what it takes${skip}`, () => {
    const field = (name: string) => outputOf('dpkg-deb', ['-f', packageFile('.deb'), name]).trim()
    expect([field('Package'), field('Architecture'), field('Section')]).toEqual(['diglot', 'amd64', 'sound'])
    expect(field('Description')).toBe(
      'Listen in one language, read in two\n Play podcasts and audiobooks with bilingual captions',
    )
    const depends = field('Depends').split(', ')
    expect(depends).toEqual(expect.arrayContaining(['libasound2', 'libgbm1', 'libgtk-3-0', 'libnss3', 'xdg-utils']))
    expect(field('Recommends').split(', ')).toEqual(['libnotify4', 'libsecret-1-0', 'fonts-noto-cjk'])
    expect(Number(field('Installed-Size'))).toBeGreaterThan(10_000)
  })

  it.skipIf(skip)(`writes into its own folders, as root, and nothing that others may change${skip}`, () => {
    const lines = outputOf('dpkg-deb', ['-c', packageFile('.deb')])
      .trim()
      .split('\n')
    const entries = lines.map((line) => /^(\S+) (\S+) .*? \.(\/\S*)/.exec(line)?.slice(1) ?? [])
    expect(entries.length).toBeGreaterThan(50)
    for (const [mode, owner, path] of entries) {
      expect(owner).toBe('root/root')
      expect(mode, path).toMatch(/^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--)$/)
      expect(path).toMatch(/^\/$|^\/(opt|usr)\/$|^\/opt\/Diglot\/|^\/usr\/(bin|share)\//)
    }
    const executable = entries.filter(([mode]) => mode === '-rwxr-xr-x').map(([, , path]) => path)
    expect(executable).toEqual(['/opt/Diglot/chrome-sandbox', '/opt/Diglot/diglot', '/usr/bin/diglot'])
  })

  it.skipIf(skip)(`gives no program the rights of root where the kernel has the other way${skip}`, () => {
    const script = outputOf('dpkg-deb', ['-I', packageFile('.deb'), 'postinst'])
    expect(script).toContain("folder='/opt/Diglot'")
    expect(script).toMatch(/^mode=0755$/m)
    expect(outputOf('sh', ['-n', '-c', script])).toBe('')
    // Written for any shell, not for one.
    expect(script).toMatch(/^#!\/bin\/sh\n/)
    expect(script).not.toMatch(/\[\[|\$\{\w+\}/)
  })
})

describe('the package for Fedora and openSUSE', () => {
  const skipRpm = skipReason('linux', 'rpm')

  it.skipIf(skipRpm)(`holds the same files, and takes either system’s names${skipRpm}`, () => {
    const rpm = packageFile('.rpm')
    const files = outputOf('rpm', ['-qpl', rpm]).trim().split('\n')
    expect(files).toEqual(
      expect.arrayContaining(['/opt/Diglot/diglot', '/opt/Diglot/resources/app.asar', '/usr/bin/diglot']),
    )
    expect(files).not.toContain('/usr/bin')
    expect(files).not.toContain('/usr/share/applications')
    expect(outputOf('rpm', ['-qp', '--requires', rpm])).toContain('(alsa-lib or libasound2)')
    expect(outputOf('rpm', ['-qp', '--queryformat', '%{NAME} %{VERSION} %{ARCH} %{LICENSE}', rpm])).toMatch(
      /^diglot \d+\.\d+\.\d+ x86_64 MIT$/,
    )
  })

  it.skipIf(skipRpm)(`keeps the profile of its program when it is replaced by a newer one${skipRpm}`, () => {
    const script = outputOf('rpm', ['-qp', '--queryformat', '%{POSTUN}', packageFile('.rpm')])
    const removes = (versionsLeft: string) =>
      outputOf('sh', ['-c', `rm() { echo removed; }; f() { return 0; }; ${testable(script)}`, 'sh', versionsLeft])
    expect(removes('1')).toBe('')
    expect(removes('0')).toBe('removed\n')
  })
})

/** The script with a profile that is surely there. */
function testable(script: string): string {
  return script.replace(/^profile=.*$/m, 'profile=/etc/passwd').replace('command -v apparmor_parser', 'false')
}
