import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import plist from 'plist'
import { describe, expect, it } from 'vitest'
import { audioExtensions, transcriptExtensions } from '../../electron/services/episode/file-kinds'
import { root, skipReason, unpacked } from './support/packages'

const opened = [...audioExtensions, ...transcriptExtensions].sort()

describe('the files that Diglot is offered for', () => {
  const globs = '/usr/share/mime/globs2'
  const noList = existsSync(globs) ? '' : ' (SKIPPED: needs shared-mime-info)'

  it.skipIf(noList)(`on Linux are those that it opens${noList}`, () => {
    const entry = readFileSync(join(root, 'packaging/linux/zz-diglot-open.desktop'), 'utf8')
    const types = /^MimeType=(.*);$/m.exec(entry)?.[1]?.split(';') ?? []
    const known = readFileSync(globs, 'utf8').matchAll(/^\d+:([^:]+):\*\.(\w+)$/gm)
    const own = readFileSync(join(root, 'packaging/linux/diglot.mime.xml'), 'utf8')
    const ownTypes = [...own.matchAll(/type="([^"]+)"[\s\S]*?pattern="\*\.(\w+)"/g)]
    const typesOf = new Map<string, string[]>()
    for (const [, type = '', extension = ''] of [...known, ...ownTypes])
      typesOf.set(extension, [...(typesOf.get(extension) ?? []), type])
    // "text" has no type of its own: it is found to be text by its content.
    const offered = opened.filter((extension) => typesOf.get(extension)?.some((type) => types.includes(type)))
    expect(offered).toEqual(opened.filter((extension) => extension !== 'text'))
    for (const [, type, extension = ''] of ownTypes)
      expect([type, (typesOf.get(extension) ?? []).length], 'declared here because the system does not').toEqual([
        type,
        1,
      ])
  })

  it.skipIf(skipReason('mac', 'dir'))(
    `on macOS are those that it opens, as one of others${skipReason('mac', 'dir')}`,
    () => {
      const information = plist.parse(readFileSync(join(unpacked.mac, 'Contents/Info.plist'), 'utf8')) as {
        CFBundleDocumentTypes: { CFBundleTypeExtensions: string[]; CFBundleTypeRole: string; LSHandlerRank: string }[]
      }
      const types = information.CFBundleDocumentTypes
      expect(types.flatMap((type) => type.CFBundleTypeExtensions).sort()).toEqual(opened)
      expect(new Set(types.map((type) => `${type.CFBundleTypeRole} ${type.LSHandlerRank}`))).toEqual(
        new Set(['Viewer Alternate']),
      )
      expect(information).toMatchObject({
        CFBundleIdentifier: 'app.diglot.player',
        CFBundleLocalizations: ['en', 'zh-Hans', 'zh-Hant'],
        CFBundleURLTypes: [{ CFBundleURLSchemes: ['diglot'] }],
        LSApplicationCategoryType: 'public.app-category.music',
      })
    },
  )

  it('on Windows are those that it opens', () => {
    expect(windowsTypes().sort()).toEqual(opened)
  })
})

describe('the installer of Windows', () => {
  const script = readFileSync(join(root, 'packaging/windows/installer.nsh'), 'utf8')

  it('never writes the default of an extension', () => {
    const written = [...script.matchAll(/^ *WriteReg\w+ SHELL_CONTEXT "([^"]+)" "([^"]*)"/gm)]
    expect(written.length).toBeGreaterThan(8)
    const keysOfExtensions = written.filter(([, key = '']) => key.startsWith('Software\\Classes\\.'))
    expect(keysOfExtensions).toHaveLength(1)
    expect(keysOfExtensions[0]?.[1]).toMatch(/\\OpenWithProgids$/)
    expect(readFileSync(join(root, 'electron-builder.yml'), 'utf8').split(/^mac:/m)[0]).not.toContain(
      'fileAssociations:',
    )
  })

  it('takes away at the uninstall every key that it writes', () => {
    const [install = '', uninstall = ''] = script.split('!macro customUnInstall')
    const roots = [...install.matchAll(/SHELL_CONTEXT "(Software\\[^"]+)"/g)].map(([, key = '']) => key)
    const deleted = [...`${uninstall}${install}`.matchAll(/DeleteReg(?:Key|Value) SHELL_CONTEXT "([^"]+)"/g)]
    const gone = deleted.map(([, key = '']) => key)
    const left = roots.filter((key) => !gone.some((other) => key === other || key.startsWith(`${other}\\`)))
    // The macros that take the key as an argument write below what is deleted.
    expect([...new Set(left)].filter((key) => !/\{(CLASS|KEY)\}/.test(key))).toEqual([])
    for (const name of ['Diglot.Audio', 'Diglot.Transcript', 'diglot'])
      expect(gone).toContain(`Software\\Classes\\${name}`)
  })
})

function windowsTypes(): string[] {
  const script = readFileSync(join(root, 'packaging/windows/installer.nsh'), 'utf8')
  return [...script.matchAll(/!insertmacro \$\{DO\} "(\w+)"/g)].map(([, extension = '']) => extension)
}
