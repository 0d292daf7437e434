import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { windowlessProgram } from '../../scripts/app-host.mjs'
import { tempFolder } from '../support/temp-folder'

const words = ['align', 'a.mp3', 'a.txt']
let folder: string

beforeEach(async () => {
  folder = await tempFolder()
  // Nothing is installed, whatever this machine has.
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
  vi.stubEnv('DIGLOT_CHROMIUM', join(folder, 'chromium'))
})
afterEach(() => vi.unstubAllEnvs())

describe.runIf(process.platform === 'linux')('the program that runs the app without a window', () => {
  it('is Electron where its binary is', () => {
    install('electron')
    install('chromium')
    vi.stubEnv('DISPLAY', ':0')
    const program = windowlessProgram(words)
    expect(program?.command).toBe(join(folder, 'electron'))
    expect(program?.args.slice(-3)).toEqual(words)
    expect(program?.args).not.toContain('--ozone-platform=headless')
  })

  it('asks Electron for no display where there is none', () => {
    install('electron')
    vi.stubEnv('DISPLAY', '')
    vi.stubEnv('WAYLAND_DISPLAY', '')
    expect(windowlessProgram(words)?.args).toContain('--ozone-platform=headless')
  })

  it('is the stand-in in an installed Chromium otherwise, never a visible one', () => {
    install('chromium')
    const program = windowlessProgram(words)
    expect(program?.command).toBe(process.execPath)
    expect(program?.args.some((word) => word.endsWith('test/standin/main.mjs'))).toBe(true)
    expect(program?.args.slice(-3)).toEqual(words)
    expect(program?.env).toEqual({ STANDIN_HEADFUL: '' })
  })

  it('does not exist where there is neither', () => {
    expect(windowlessProgram(words)).toBeNull()
  })
})

function install(name: string) {
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
}
