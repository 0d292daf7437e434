import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completeMetainfo } from '../../scripts/package/metainfo.mjs'
import { missingFor } from '../../scripts/package/offline-targets.mjs'
import { outputOf, packageFile, root, skipReason } from './support/packages'

const skip = skipReason('linux', 'deb', { 'desktop-file-validate': 'desktop-file-utils' })
const languages = ['zh_CN', 'zh_TW']

describe('the entry in the menu', () => {
  it.skipIf(skip)(`is valid, and in all three languages${skip}`, () => {
    const entry = inDeb('usr/share/applications/app.diglot.player.desktop')
    expect(entry).toMatch(/^Name=Diglot$/m)
    for (const language of languages)
      for (const key of ['Name', 'GenericName', 'Comment', 'Keywords'])
        expect(entry).toMatch(new RegExp(`^${key}\\[${language}\\]=.+$`, 'm'))
    expect(entry).toMatch(/^Categories=AudioVideo;Audio;Player;Education;/m)
    validate('app.diglot.player.desktop')
  })

  it.skipIf(skip)(`belongs to the window that it opens, and answers links alone${skip}`, () => {
    const entry = inDeb('usr/share/applications/app.diglot.player.desktop')
    const { desktopName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(`${/^StartupWMClass=(.*)$/m.exec(entry)?.[1]}.desktop`).toBe(desktopName)
    expect(entry).toMatch(/^MimeType=x-scheme-handler\/diglot;$/m)
    expect(entry).toMatch(/^Exec=\/opt\/Diglot\/diglot %U$/m)
    expect(entry).toMatch(
      /^\[Desktop Action open\]\nName=.+\nName\[zh_CN\]=.+\nName\[zh_TW\]=.+\nExec=.+ --choose-files$/m,
    )
    expect(entry).toMatch(/^Actions=open;$/m)
  })

  it.skipIf(skip)(`has a twin for files that is not in the menu and comes last${skip}`, () => {
    const entry = inDeb('usr/share/applications/zz-diglot-open.desktop')
    expect(entry).toMatch(/^NoDisplay=true$/m)
    expect(entry).toMatch(/^Exec=\/opt\/Diglot\/diglot %F$/m)
    validate('zz-diglot-open.desktop')
  })
})

describe('what software centres show', () => {
  const problem = missingFor({ system: 'linux', name: 'deb', tools: { appstreamcli: 'appstream' } }).join()
  const title = problem ? ` (SKIPPED: needs ${problem})` : ''
  const path = 'usr/share/metainfo/app.diglot.player.metainfo.xml'

  it.skipIf(skip || problem)(`is valid AppStream${skip || title}`, () => {
    expect(checked(inDeb(path))).toContain('Validation was successful')
  })

  it.skipIf(skip || problem)(`is valid with releases and a homepage too${skip || title}`, () => {
    const template = readFileSync(join(root, 'packaging/linux/diglot.metainfo.xml'), 'utf8')
    const releases = [
      { version: '1.1.0-beta.1', date: '2027-02-01' },
      { version: '1.0.0', date: '2027-01-01' },
    ]
    const metainfo = completeMetainfo(template, { releases, homepage: 'https://example.org/a?b&c' })
    expect(checked(metainfo)).toContain('Validation was successful')
    expect(metainfo).toContain('<release version="1.1.0~beta.1" date="2027-02-01" type="development"/>')
  })

  it.skipIf(skip)(`is in all three languages, and names the entry of the menu${skip}`, () => {
    const metainfo = inDeb(path)
    const count = (pattern: RegExp) => [...metainfo.matchAll(pattern)].length
    for (const tag of ['summary', 'p', 'li']) {
      expect(count(new RegExp(`<${tag}>`, 'g'))).toBeGreaterThan(0)
      for (const language of languages)
        expect(count(new RegExp(`<${tag} xml:lang="${language}">`, 'g'))).toBe(count(new RegExp(`<${tag}>`, 'g')))
    }
    expect(metainfo).toContain('<launchable type="desktop-id">app.diglot.player.desktop</launchable>')
    expect(metainfo).not.toContain('invalid')
  })
})

describe('the icons', () => {
  it.skipIf(skip)(`are there in every size that Linux asks for${skip}`, () => {
    const files = outputOf('dpkg-deb', ['-c', packageFile('.deb')])
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024])
      expect(files).toContain(`/usr/share/icons/hicolor/${size}x${size}/apps/diglot.png`)
  })
})

function inDeb(path: string): string {
  return outputOf('sh', ['-c', 'dpkg-deb --fsys-tarfile "$0" | tar xO "./$1"', packageFile('.deb'), path])
}

function validate(name: string): void {
  const file = `"./usr/share/applications/${name}"`
  const script = `d=$(mktemp -d); trap 'rm -r "$d"' EXIT; dpkg-deb -x "$0" "$d"; cd "$d"; desktop-file-validate ${file}`
  // Hints are no faults: that there are two main categories, in two menus, is meant.
  expect(outputOf('sh', ['-c', script, packageFile('.deb')])).not.toMatch(/error|warning/)
}

function checked(metainfo: string): string {
  return outputOf('sh', ['-c', 'printf %s "$0" | appstreamcli validate --no-net --no-color /dev/stdin', metainfo])
}
