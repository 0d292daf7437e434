import { describe, expect, it } from 'vitest'
import { controlFile } from '../../../scripts/package/fpm/build-deb.mjs'
import { readFpmArguments } from '../../../scripts/package/fpm/read-fpm-arguments.mjs'

/** As electron-builder 26 calls fpm for a deb, shortened. */
const words = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3', '--deb-recommends', 'libnotify4'],
  ...['--deb-compression', 'xz', '--architecture', 'amd64', '--after-install', '/tmp/a', '--after-remove', '/tmp/b'],
  ...['--description', 'Short\n Longer, of several words', '--version', '1.0.0~beta.1', '--package', '/out/x.deb'],
  ...['--name=diglot', '--maintainer=A <a@b.invalid>', '--url=https://b.invalid/?q=1', '--category', 'sound'],
  ...['/out/linux-unpacked/=/opt/Diglot', 'LICENSE=/usr/share/doc/diglot/copyright'],
]

describe('what electron-builder asks of fpm', () => {
  it('is read whole: options with and without "=", several of a kind, and files', () => {
    expect(readFpmArguments(words)).toMatchObject({
      type: 'deb',
      file: '/out/x.deb',
      name: 'diglot',
      version: '1.0.0~beta.1',
      architecture: 'amd64',
      homepage: 'https://b.invalid/?q=1',
      summary: 'Short',
      description: ['Longer, of several words'],
      depends: ['libgtk-3-0', 'libnss3'],
      recommends: ['libnotify4'],
      afterInstall: '/tmp/a',
      afterRemove: '/tmp/b',
      files: [
        { from: '/out/linux-unpacked/', to: '/opt/Diglot' },
        { from: 'LICENSE', to: '/usr/share/doc/diglot/copyright' },
      ],
    })
  })

  it('becomes the control file of a Debian package', () => {
    expect(controlFile(readFpmArguments(words), 1234)).toBe(
      `Package: diglot
Version: 1.0.0~beta.1
Architecture: amd64
Maintainer: A <a@b.invalid>
Installed-Size: 1234
Depends: libgtk-3-0, libnss3
Recommends: libnotify4
Section: sound
Priority: optional
Homepage: https://b.invalid/?q=1
Description: Short
 Longer, of several words
`,
    )
  })

  it('takes the summary of an rpm from its own option, and the whole description with it', () => {
    const { summary, description } = readFpmArguments(['--description', 'All of it', '--rpm-summary', 'Short'])
    expect([summary, description]).toEqual(['Short', ['All of it']])
  })
})
