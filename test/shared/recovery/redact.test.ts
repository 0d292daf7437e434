import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { redact } from '../../../shared/recovery/redact'

const redaction = {
  places: { app: '/opt/Diglot/resources/app.asar', data: '/home/ann/.config/Diglot' },
  names: ['ann', 'The Secret Hour', 'secret-hour', 'Anna Fischer'],
  salt: 'salt',
}
const clean = (text: string, more = {}) => redact(text, { ...redaction, ...more })

describe('redact', () => {
  test.each([
    [
      'a path in quotes',
      "ENOENT: no such file or directory, open '/home/ann/My Shows/ep 1.mp3'",
      /open '‹path \w{6}\.mp3›'$/,
    ],
    ['a path without', 'cannot read /home/ann/My Shows/ep 1.m4a', /^cannot read ‹path \w{6}\.m4a›$/],
    ['a path of Windows', String.raw`EBUSY: 'C:\Users\Ann\Music\talk.FLAC'`, /^EBUSY: '‹path \w{6}\.flac›'$/],
    ['a share', String.raw`gone: \\nas\music\talk.ogg`, /^gone: ‹path \w{6}\.ogg›$/],
    ['the address of a file', 'at file:///home/ann/x/talk.txt', /^at ‹path \w{6}\.txt›$/],
    ['a path of other letters', '打开 /home/安/播客/第一集.mp3', /^‹2 characters› ‹path \w{6}\.mp3›$/],
    ['a path without an extension', 'open "/home/ann/notes"', /^open "‹path \w{6}›"$/],
  ])('leaves of %s its extension alone', (_what, text, expected) => {
    expect(clean(text)).toMatch(expected)
  })

  test('tells two paths apart, and one path is itself each time', () => {
    const marks = [...clean(`'/x/a.mp3' '/x/b.mp3' '/x/a.mp3'`).matchAll(/path (\w+)/g)].map(([, mark]) => mark)
    expect(marks).toHaveLength(3)
    expect(marks[0]).toBe(marks[2])
    expect(marks[0]).not.toBe(marks[1])
    expect(clean("'/x/a.mp3'", { salt: 'other' })).not.toBe(clean("'/x/a.mp3'"))
  })

  test.each([
    'at open (file:///opt/Diglot/resources/app.asar/dist/main/index.js:12:5)',
    'at open (/opt/Diglot/resources/app.asar/dist/main/index.js:12:5)',
  ])('keeps where in the program something failed: %s', (frame) => {
    expect(clean(frame)).toBe('at open (‹app›/dist/main/index.js:12:5)')
  })

  test('keeps what a program says of itself', () => {
    const stack = [
      "TypeError: Cannot read properties of undefined (reading 'cues')",
      '    at takeWhole (app://diglot/assets/index-B4x.js:1:2345)',
      '    at process.processTimers (node:internal/timers:519:7)',
      '    at async media://play/0b1c2d3e-aaaa-4bbb-8ccc-0123456789ab',
    ].join('\n')
    expect(clean(stack)).toBe(stack)
  })

  test('takes out names, whole words in any case', () => {
    expect(clean('ANN opened the secret hour by Anna Fischer; annual plans')).toBe(
      '‹name› opened ‹name› by ‹name›; annual plans',
    )
  })

  test('takes out what may be a sentence, and leaves names of the program', () => {
    const text = `Unexpected token 'H', "Hello, world"... is not valid JSON (in 'segments')`
    expect(clean(text)).toBe(`Unexpected token 'H', "‹12 characters›"... is not valid JSON (in 'segments')`)
    expect(clean("I can't tell; don't ask")).toBe("I can't tell; don't ask")
  })

  test('takes out writing that is not Latin', () => {
    expect(clean('unexpected 从前有座山 in line 3')).toBe('unexpected ‹5 characters› in line 3')
  })

  test.prop([
    fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 2, maxLength: 5 }),
    fc.constantFrom("'", '"', ''),
  ])('lets no folder of a path through, quoted or not', (folders, quote) => {
    const folder = folders.map((name) => `zz${name}`)
    const text = clean(`cannot open ${quote}/home/${folder.join('/')}/file.mp3${quote}`, { names: [] })
    for (const name of folder) expect(text).not.toContain(name)
  })

  test.prop([fc.string({ unit: 'grapheme', maxLength: 300 })])('takes any text', (text) => {
    expect(typeof clean(text)).toBe('string')
  })

  test('reads no more than it must of a text without end', () => {
    expect(clean('a/'.repeat(500_000)).length).toBeLessThan(10_000)
    expect(clean('"'.repeat(500_000)).length).toBeLessThan(10_000)
  })
})
