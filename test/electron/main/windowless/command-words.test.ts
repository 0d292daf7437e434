import { describe, expect, it } from 'vitest'
import { commandWords } from '../../../../electron/main/windowless/command-words'

describe('the words of a command on Electron’s command line', () => {
  it.each<[string, string[], boolean, string[] | null]>([
    ['a package', ['/opt/Diglot', 'align', 'a.mp3', 'a.txt'], true, ['align', 'a.mp3', 'a.txt']],
    [
      'a checkout',
      ['electron', '/src', 'align', 'a.mp3', '--format', 'srt'],
      false,
      ['align', 'a.mp3', '--format', 'srt'],
    ],
    ['Chromium’s switches before it', ['electron', '--no-sandbox', '/src', '', 'align'], false, ['align']],
    [
      'a package with switches',
      ['/opt/Diglot', '--ozone-platform=headless', 'align', '--help'],
      true,
      ['align', '--help'],
    ],
    ['files to open', ['/opt/Diglot', 'a.mp3', 'align'], true, null],
    ['a folder that is called so', ['electron', 'align', 'a.mp3'], false, null],
    ['a question', ['/opt/Diglot', '--ozone-platform=headless', '--version'], true, ['--version']],
    ['a question in a checkout', ['electron', '/src', '-h'], false, ['-h']],
    ['a question beside a file', ['/opt/Diglot', 'a.mp3', '--help'], true, null],
    ['nothing', ['/opt/Diglot'], true, null],
  ])('%s', (_case, argv, isPackaged, words) => {
    expect(commandWords(argv, isPackaged)).toEqual(words)
  })
})
