import { describe, expect, it } from 'vitest'
import { filesOfCommandLine } from '../../../../electron/main/shell/open-requests'

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
