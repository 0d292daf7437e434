import { describe, expect, it } from 'vitest'
import { commandIds, commandKeys } from '../../../shared/commands/command-keys'
import { parseChord, writeChord } from '../../../shared/commands/key-notation'

describe('the notation of a key', () => {
  it.each([
    ['m', [], 'm'],
    ['$mod+Shift+g', ['$mod', 'Shift'], 'g'],
    ['Shift+ArrowLeft', ['Shift'], 'ArrowLeft'],
    ['$mod++', ['$mod'], '+'],
    ['+', [], '+'],
    ['?', [], '?'],
    ['Control+Alt+ü', ['Control', 'Alt'], 'ü'],
    ['F5', [], 'F5'],
  ])('%s is read as its modifiers and its key', (text, modifiers, key) => {
    expect(parseChord(text)).toEqual({ modifiers, key })
    expect(writeChord({ modifiers: modifiers as [], key })).toBe(text)
  })

  it.each(['', 'Shift+', 'W', 'Shift+W', 'two words', 'Ctrl+K', 'ab', '\u0000', ' ', '𝄞𝄞'])('%j is none', (text) => {
    expect(parseChord(text)).toBeNull()
  })

  it('puts modifiers in one order, so that one key has one notation', () => {
    expect(writeChord(parseChord('Shift+$mod+g') ?? { modifiers: [], key: '' })).toBe('$mod+Shift+g')
  })

  it('is what every default key is written in', () => {
    const keys = commandIds.flatMap<string>((id) => commandKeys[id])
    expect(keys.length).toBeGreaterThan(20)
    const strange = keys.filter((key) => {
      const chord = parseChord(key)
      return !chord || writeChord(chord) !== key
    })
    expect(strange).toEqual([])
  })
})
