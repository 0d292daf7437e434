import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCommand, outputOf, root } from './support/packages'

// The whole installer takes plugins that electron-builder downloads; its part that is Diglot's own is compiled alone.
const skip = isCommand('makensis') ? '' : ' (SKIPPED: needs nsis)'

describe('Diglot’s part of the installer for Windows', () => {
  it.skipIf(skip)(`compiles, without a warning${skip}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'diglot-nsis-'))
    try {
      writeFileSync(join(folder, 'installer.nsi'), script(join(folder, 'out.exe')))
      const said = outputOf('makensis', ['-V4', '-WX', join(folder, 'installer.nsi')])
      expect(said).toContain('WriteRegStr: SHELL_CONTEXT\\Software\\RegisteredApplications\\Diglot')
      expect(said).toContain('DeleteRegValue: SHELL_CONTEXT\\Software\\Classes\\.mp3\\OpenWithProgids\\Diglot.Audio')
      // Twenty extensions: none of them gets a value without a name, which would make Diglot its default.
      expect(said.match(/WriteRegNone: SHELL_CONTEXT\\Software\\Classes\\\.\w+\\OpenWithProgids/g)).toHaveLength(20)
      expect(said).not.toMatch(/WriteReg\w+: SHELL_CONTEXT\\Software\\Classes\\\.\w+\\=/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

function script(output: string): string {
  return `Unicode true
Name "Diglot"
OutFile "${output}"
InstallDir "$LOCALAPPDATA\\Diglot"
!include LogicLib.nsh
!define APP_EXECUTABLE_FILENAME "Diglot.exe"
!include "${join(root, 'packaging/windows/installer.nsh')}"
Section
  SetShellVarContext current
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section Uninstall
  SetShellVarContext current
  !insertmacro customUnInstall
SectionEnd
`
}
