import { describe, expect, it } from 'vitest'
import { filesOfCommandLine, onFilesHandedOver } from '../../../../electron/main/shell/open-requests'
import { listeners } from '../../../support/fake-electron'

describe('files of the command line', () => {
  it.each<[string, string[], boolean, string[]]>([
    ['none', ['electron', '.'], false, []],
    ['one, after the app folder', ['electron', '.', 'a.mp3'], false, ['/home/me/a.mp3']],
    ['packaged: no app folder', ['diglot', 'a.mp3', '/b/c.txt'], true, ['/home/me/a.mp3', '/b/c.txt']],
    [
      'switches before, between and after',
      ['electron', '--inspect=0', '.', '-x', 'a.mp3', '--user-data-dir=/tmp/u'],
      false,
      ['/home/me/a.mp3'],
    ],
    ['Chinese, spaces and emoji', ['diglot', '播客 第1集 🎧.mp3'], true, ['/home/me/播客 第1集 🎧.mp3']],
    ['addresses, as file managers give them', ['diglot', 'file:///b/%E6%92%AD%20c.mp3'], true, ['/b/播 c.mp3']],
    ['an address of another computer', ['diglot', 'file://server/b.mp3', 'a.mp3'], true, ['/home/me/a.mp3']],
    ['an address that names no path', ['diglot', 'file:///a%2Fb.mp3'], true, []],
    ['empty words', ['diglot', ''], true, []],
  ])('%s', (_name, argv, isPackaged, files) => {
    expect(filesOfCommandLine(argv, '/home/me', isPackaged)).toEqual(files)
  })
})

describe('files of the command line that look like something else', () => {
  it.each<[string, string[], string[]]>([
    [
      'after -- nothing is a switch',
      ['diglot', '-x', '--', '-dash.mp3', '--b.txt'],
      ['/home/me/-dash.mp3', '/home/me/--b.txt'],
    ],
    ['addresses', ['diglot', 'https://example.invalid/a.mp3', 'file:///c.mp3'], ['/c.mp3']],
    [
      'switches of Chromium',
      ['diglot', '--gpu-launcher=/bin/sh', '--no-sandbox', '-psn_0_1', 'a.mp3'],
      ['/home/me/a.mp3'],
    ],
  ])('%s', (_name, argv, files) => {
    expect(filesOfCommandLine(argv, '/home/me', true, 'linux')).toEqual(files)
  })
})

describe('files handed over', () => {
  const opened: (readonly string[])[] = []
  onFilesHandedOver((files) => opened.push(files))
  const hear = (name: string, ...args: unknown[]) => {
    opened.length = 0
    for (const listener of listeners.get(name) ?? []) (listener as (...all: unknown[]) => void)(...args)
    return [...opened]
  }

  it('by a second instance are opened, or Diglot just comes to the front', () => {
    expect(hear('second-instance', {}, [], '/', { files: ['/a.mp3', 'https://example.invalid/'] })).toEqual([
      ['/a.mp3'],
    ])
    expect(hear('second-instance', {}, [], '/', { files: [] })).toEqual([[]])
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', '/a.mp3'],
    ['no words', { files: [1, {}, null] }],
    ['too many', { files: Array(101).fill('/a.mp3') }],
    ['one too long', { files: ['/'.padEnd(40_000, 'a')] }],
  ])('by who knows whom are none: %s', (_name, data) => {
    expect(hear('second-instance', {}, ['diglot', '/b.mp3'], '/', data)).toEqual([[]])
  })

  it('by macOS are opened by Diglot, and not by the system', () => {
    let isPrevented = false
    expect(hear('open-file', { preventDefault: () => (isPrevented = true) }, '/a.mp3')).toEqual([['/a.mp3']])
    expect(isPrevented).toBe(true)
  })
})
