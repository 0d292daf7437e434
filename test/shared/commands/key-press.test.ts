import { describe, expect, it } from 'vitest'
import { chordsOf, type KeyPress } from '../../../shared/commands/key-press'

describe('a key press, by what it writes,', () => {
  it.each<[string, Partial<KeyPress>, string]>([
    ['a letter', { key: 'm', code: 'KeyM' }, 'm'],
    ['a letter with caps lock', { key: 'M', code: 'KeyM' }, 'm'],
    ['a letter with Shift', { key: 'W', code: 'KeyW', shiftKey: true }, 'Shift+w'],
    ['a letter with Shift and caps lock', { key: 'w', code: 'KeyW', shiftKey: true }, 'Shift+w'],
    ['with Ctrl', { key: 'k', code: 'KeyK', ctrlKey: true }, '$mod+k'],
    ['with Ctrl and Shift', { key: 'G', code: 'KeyG', ctrlKey: true, shiftKey: true }, '$mod+Shift+g'],
    ['the space', { key: ' ', code: 'Space' }, 'Space'],
    ['an arrow with Shift', { key: 'ArrowLeft', code: 'ArrowLeft', shiftKey: true }, 'Shift+ArrowLeft'],
    ['a function key', { key: 'F5', code: 'F5' }, 'F5'],
    ['a question mark, US', { key: '?', code: 'Slash', shiftKey: true }, '?'],
    ['a question mark, Germany', { key: '?', code: 'Minus', shiftKey: true }, '?'],
    ['a question mark, France', { key: '?', code: 'KeyM', shiftKey: true }, '?'],
    ['a slash, Germany', { key: '/', code: 'Digit7', shiftKey: true }, '/'],
    ['a slash, France', { key: '/', code: 'Period', shiftKey: true }, '/'],
    ['a digit on the number pad', { key: '1', code: 'Numpad1' }, '1'],
    ['a digit, France, where it takes Shift', { key: '1', code: 'Digit1', shiftKey: true }, '1'],
    ['a letter that is elsewhere, France', { key: 'a', code: 'KeyQ' }, 'a'],
  ])('is known: %s', (_name, press, expected) => {
    expect(chordsOf(pressed(press), false)[0]).toBe(expected)
  })

  it('does not count AltGr, which Windows reports as Ctrl and Alt: a bracket in Germany', () => {
    const bracket = { key: '[', code: 'Digit8', ctrlKey: true, altKey: true }
    const withAltGraph = pressed({ ...bracket, getModifierState: (name) => name === 'AltGraph' })
    expect(chordsOf(withAltGraph, false)[0]).toBe('[')
    expect(chordsOf(pressed(bracket), false)).not.toContain('[')
  })

  it('does not count Option where it writes the sign, on a Mac: a bracket in Germany', () => {
    expect(chordsOf(pressed({ key: '[', code: 'Digit5', altKey: true }), true)).toContain('[')
    expect(chordsOf(pressed({ key: '[', code: 'BracketLeft', altKey: true }), false)).not.toContain('[')
  })
})

describe('a key press, by its place,', () => {
  it.each<[string, Partial<KeyPress>, string]>([
    ['a digit that is a sign without Shift, France', { key: '&', code: 'Digit1' }, '1'],
    ['a letter of another script', { key: 'ь', code: 'KeyM' }, 'm'],
    ['a letter of another script with Ctrl', { key: 'щ', code: 'KeyO', ctrlKey: true }, '$mod+o'],
    ['a bracket that is a letter, Germany', { key: 'ü', code: 'BracketLeft' }, '['],
    ['a bracket that is a plus, Germany', { key: '+', code: 'BracketRight' }, ']'],
    ['a bracket that is a dead key, France', { key: 'Dead', code: 'BracketLeft' }, '['],
    ['a digit with Shift', { key: '!', code: 'Digit1', shiftKey: true }, 'Shift+1'],
  ])('is known too: %s', (_name, press, expected) => {
    expect(chordsOf(pressed(press), false).at(-1)).toBe(expected)
  })

  it('that Option turns into another letter on a Mac', () => {
    expect(chordsOf(pressed({ key: 'µ', code: 'KeyM', altKey: true }), true)).toContain('Alt+m')
  })

  it.each<[string, Partial<KeyPress>, string]>([
    ['a letter is not taken for the one that stands there in the US', { key: 'a', code: 'KeyQ' }, 'q'],
    ['nor a letter for a sign', { key: 'm', code: 'Semicolon' }, ';'],
    ['nor a sign for a letter', { key: ',', code: 'KeyM' }, 'm'],
  ])('but %s', (_name, press, other) => {
    expect(chordsOf(pressed(press), false)).not.toContain(other)
  })
})

describe('modifiers', () => {
  it('are the platform’s: Cmd is $mod on a Mac, Ctrl elsewhere', () => {
    expect(chordsOf(pressed({ key: 'o', code: 'KeyO', metaKey: true }), true)).toEqual(['$mod+o'])
    expect(chordsOf(pressed({ key: 'o', code: 'KeyO', ctrlKey: true }), true)).toEqual(['Control+o'])
    expect(chordsOf(pressed({ key: 'o', code: 'KeyO', metaKey: true }), false)).toEqual(['Meta+o'])
  })
})

function pressed(press: Partial<KeyPress>): KeyPress {
  return { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...press }
}
