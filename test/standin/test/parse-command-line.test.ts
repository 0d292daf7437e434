import { describe, expect, test } from 'vitest'
import { parseCommandLine } from '../launch/parse-command-line.mjs'

describe('parseCommandLine', () => {
  test('takes the first plain word for the app and leaves the others to it', () => {
    expect(parseCommandLine(['.', 'a.mp3', 'b.txt']).appFolder).toBe('.')
  })

  test('reads what Playwright puts before the app', () => {
    const words = ['-r', '/pw/loader.js', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '.', '--lang=zh']
    const parsed = parseCommandLine(words)
    expect(parsed.requires).toEqual(['/pw/loader.js'])
    expect(parsed.inspectPort).toBe(0)
    expect(parsed.appFolder).toBe('.')
    expect([...parsed.switches]).toEqual([
      ['no-sandbox', ''],
      ['remote-debugging-port', '0'],
      ['lang', 'zh'],
    ])
  })

  test('lets --inspect alone mean the usual port, and no --inspect mean none', () => {
    expect(parseCommandLine(['--inspect', '.']).inspectPort).toBe(9229)
    expect(parseCommandLine(['.']).inspectPort).toBeUndefined()
  })

  test('keeps equal signs in a value', () => {
    expect(parseCommandLine(['--user-data-dir=/a=b']).switches.get('user-data-dir')).toBe('/a=b')
  })
})
