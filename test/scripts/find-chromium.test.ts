import { describe, expect, test } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'

const installed =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)

describe('findChromium', () => {
  test('prefers Chromium to Chrome, whatever the order of PATH', () => {
    const env = { PATH: '/opt/bin:/usr/bin' }
    expect(findChromium(env, 'linux', installed('/opt/bin/google-chrome', '/usr/bin/chromium'))).toBe(
      '/usr/bin/chromium',
    )
  })

  test('takes the browser that DIGLOT_CHROMIUM names', () => {
    const env = { PATH: '/usr/bin', DIGLOT_CHROMIUM: '/home/me/chrome' }
    expect(findChromium(env, 'linux', installed('/usr/bin/chromium', '/home/me/chrome'))).toBe('/home/me/chrome')
  })

  test('does not replace a mistyped DIGLOT_CHROMIUM by another browser', () => {
    const env = { PATH: '/usr/bin', DIGLOT_CHROMIUM: '/home/me/chrom' }
    expect(findChromium(env, 'linux', installed('/usr/bin/chromium'))).toBeNull()
  })

  test('finds an application of macOS, also in the home folder', () => {
    const chrome = '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium({ PATH: '', HOME: '/Users/me' }, 'darwin', installed(chrome))).toBe(chrome)
  })

  test('finds Edge on Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(findChromium(env, 'win32', installed(edge))).toBe(edge)
  })

  test('says null where there is none', () => {
    expect(findChromium({ PATH: '/usr/bin' }, 'linux', () => false)).toBeNull()
  })
})
