import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLink, readLink, readWish, wordOf } from '../../../../electron/services/links/wish'

describe('a link', () => {
  it.each([
    ['diglot:', { kind: 'show' }],
    ['diglot://', { kind: 'show' }],
    ['DIGLOT:///', { kind: 'show' }],
    ['diglot://at/1:02:03', { kind: 'go', time: 3723 }],
    ['diglot://at/12:30/', { kind: 'go', time: 750 }],
    ['diglot://at/90:00', { kind: 'go', time: 5400 }],
    ['diglot://at/0:00.5', { kind: 'go', time: 0.5 }],
    ['diglot://at/750', { kind: 'go', time: 750 }],
    ['diglot://AT/750.25', { kind: 'go', time: 750.25 }],
  ] as const)('%s asks for %j', (link, wish) => {
    expect(readLink(link)).toEqual(wish)
    expect(readWish(link)).toEqual(wish)
    expect(isLink(link)).toBe(true)
  })

  it.each([
    '',
    'diglot',
    'https://at/750',
    'diglot://at/',
    'diglot://at/-5',
    'diglot://at/1e9',
    'diglot://at/Infinity',
    'diglot://at/12:60',
    'diglot://at/1:60:00',
    'diglot://at/1:2:3:4',
    'diglot://at/1:2',
    'diglot://at/750?then=play',
    'diglot://at/750#open',
    'diglot://at/../../etc/passwd',
    'diglot://at/７５０',
    'diglot://open/etc/passwd',
    'diglot:///etc/passwd',
    'diglot:open',
    'diglot://run/quit',
    'diglot:--open-recent=some-entry-id',
    'diglot:" --gpu-launcher=calc.exe',
    'diglot://at/750\n--choose-files',
    `diglot:${'/'.repeat(500)}`,
    ' diglot:',
  ])('%j asks for nothing', (link) => {
    expect(readLink(link)).toBeUndefined()
  })

  const dangerous = fc.constantFrom(
    'at',
    '/',
    ':',
    '..',
    '%2e',
    '--open-recent=abcdefgh',
    '--choose-files',
    '"',
    ' ',
    '1',
    '59',
    '\0',
  )
  const links = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(dangerous, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.webUrl(),
  )

  it('asks for a place in what is open, or to be shown, whatever stands in it', () => {
    fc.assert(
      fc.property(links, fc.constantFrom('', 'diglot:', 'diglot://', 'diglot://at/', 'DiGlot:///'), (rest, start) => {
        const wish = readLink(start + rest)
        if (wish === undefined) return
        expect(['show', 'go']).toContain(wish.kind)
        if (wish.kind === 'go') {
          expect(Object.keys(wish)).toEqual(['kind', 'time'])
          expect(wish.time).toBeGreaterThanOrEqual(0)
          expect(wish.time).toBeLessThan(1_000_000)
        }
      }),
      { numRuns: 20_000 },
    )
  })
})

describe("a word of a command line that is one of the system's menus", () => {
  it.each([{ kind: 'choose' }, { kind: 'recent', id: '0f8fad5b-d9cb-469f-a165-70867728950e' }] as const)(
    'for %j is read as it was written',
    (wish) => {
      expect(readWish(wordOf(wish))).toEqual(wish)
    },
  )

  it.each([
    '--open-recent=',
    '--open-recent=../../x',
    '--open-recent=/etc/passwd',
    '--choose-files=/etc',
    '-x',
    'a.mp3',
  ])('is not %s', (word) => {
    expect(readWish(word)).toBeUndefined()
  })
})
