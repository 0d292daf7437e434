import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { handedPaths } from '../../../../electron/main/shell/handed-paths'

const linux = { workingFolder: '/home/me', platform: 'linux' } as const
const windows = { workingFolder: 'C:\\Users\\me', platform: 'win32' } as const

describe('words that name files', () => {
  it.each([
    ['a.mp3', '/home/me/a.mp3'],
    ['/b/../c.txt', '/c.txt'],
    ['播客 第1集 🎧.mp3', '/home/me/播客 第1集 🎧.mp3'],
    ['-dash.mp3', '/home/me/-dash.mp3'],
    ['Talk: one.mp3', '/home/me/Talk: one.mp3'],
    ['note:with colon.txt', '/home/me/note:with colon.txt'],
    ['$(reboot).mp3', '/home/me/$(reboot).mp3'],
    ['a\nb.mp3', '/home/me/a\nb.mp3'],
    ['file:///a%20b/c.mp3', '/a b/c.mp3'],
    ['file://localhost/c.mp3', '/c.mp3'],
    ['FILE:///c.mp3', '/c.mp3'],
  ])('%j on Linux and macOS', (word, path) => {
    expect(handedPaths([word], linux)).toEqual([path])
  })

  it.each([
    ['a.mp3', 'C:\\Users\\me\\a.mp3'],
    ['d:\\x\\a.mp3', 'd:\\x\\a.mp3'],
    ['\\\\nas\\music\\a.mp3', '\\\\nas\\music\\a.mp3'],
    ['file:///C:/a%20b.mp3', 'C:\\a b.mp3'],
    ['console.mp3', 'C:\\Users\\me\\console.mp3'],
  ])('%j on Windows', (word, path) => {
    expect(handedPaths([word], windows)).toEqual([path])
  })

  it('are a hundred at most, each once', () => {
    const words = Array.from({ length: 300 }, (_, i) => `${i % 150}.mp3`)
    expect(handedPaths(words, linux)).toHaveLength(100)
    expect(handedPaths(['a.mp3', './a.mp3', '/home/me/a.mp3'], linux)).toEqual(['/home/me/a.mp3'])
  })
})

describe('words that name none', () => {
  it.each([
    '',
    'a\0.mp3',
    'x'.repeat(40_000),
    '\ud800.mp3',
    'http://example.invalid/a.mp3',
    'https://example.invalid/a.mp3',
    'diglot://open?file=/etc/passwd',
    'smb://nas/a.mp3',
    'file://nas/share/a.mp3',
    'file:///a%00b.mp3',
    'file:///a%2Fb.mp3',
    'file:///%zz',
    'file://user:word@/a.mp3',
  ])('%j', (word) => {
    expect(handedPaths([word], linux)).toEqual([])
  })

  it.each([
    '\\\\.\\PhysicalDrive0',
    '\\\\?\\C:\\a.mp3',
    '//./COM1',
    '\\\\server\\pipe\\x',
    '\\\\.\\pipe\\x',
    'con',
    'NUL.mp3',
    'c:\\music\\aux.txt',
    'lpt1',
    'COM¹.mp3',
    'a.mp3:hidden',
    'c:\\a.mp3::$DATA',
    'javascript:alert(1)',
    'file:////nas/share/a.mp3',
    'file:///etc/passwd',
  ])('%j on Windows', (word) => {
    expect(handedPaths([word], windows)).toEqual([])
  })
})

it('whatever the words, what comes of them are absolute paths, and again the same (5,000 lists)', () => {
  const word = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.stringMatching(/^[a-z.:\\/%0-9-]{0,30}$/))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), fc.constantFrom(linux, windows), (words, at) => {
      const paths = handedPaths(words, at)
      const isAbsolute = at === linux ? /^\// : /^([a-z]:\\|\\\\)/i
      for (const path of paths) {
        expect(path).toMatch(isAbsolute)
        expect(path).not.toContain('\0')
      }
      expect(handedPaths(paths, at)).toEqual(paths)
    }),
    { numRuns: 5000 },
  )
})
