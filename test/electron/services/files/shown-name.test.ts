import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { menuLabel } from '../../../../electron/main/menu/menu-label'
import { cleanText } from '../../../../electron/services/audio/clean-text'
import { shownName } from '../../../../electron/services/files/shown-name'
import { hostileTexts } from '../../../support/hostile-texts'

/** What turns text about, moves a cursor, or starts a line. */
const acting = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/u

describe('what strangers named', () => {
  it.each(hostileTexts)('is shown as one line that acts on nothing: %s', (_name, hostile) => {
    for (const shown of [shownName(`/home/me/${hostile}`), cleanText(hostile) ?? '', menuLabel(hostile)]) {
      expect(shown).not.toMatch(acting)
      expect([...shown].length).toBeLessThanOrEqual(300)
      // A stack of marks stands over the lines around it.
      expect(shown).not.toMatch(/\p{M}{9}/u)
    }
  })

  it.each(hostileTexts)('shows no folder: %s', (_name, hostile) => {
    expect(shownName(`/secret/${hostile.replaceAll('/', '')}.mp3`)).not.toContain('secret')
  })

  it('marks no letter of a menu as a key', () => {
    for (const [, hostile] of hostileTexts) {
      for (const run of menuLabel(hostile).match(/&+/g) ?? []) expect(run.length % 2).toBe(0)
    }
    expect(menuLabel('Q&A')).toBe('Q&&A')
  })

  it.each([
    ['/a/b.mp3', 'b.mp3'],
    ['/a/播客 第1集 🎧.mp3', '播客 第1集 🎧.mp3'],
    ['/a/e\u0301t\u00e9.mp3', 'été.mp3'],
    ['/a/\u202egpj.exe', 'gpj.exe'],
    ['/a/x\u001b[31m.mp3', 'x [31m.mp3'],
    ['/a/\u0001', '?'],
    ['/', '?'],
  ])('%j is shown as %j', (path, shown) => {
    expect(shownName(posix.normalize(path))).toBe(shown)
  })
})
