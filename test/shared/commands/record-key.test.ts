import { describe, expect, it } from 'vitest'
import { recordKey } from '../../../shared/commands/record-key'

type Press = Parameters<typeof recordKey>[0]

describe('a key pressed to become a command’s', () => {
  it.each<[string, Partial<Press>, string]>([
    ['a letter', { key: 'j', code: 'KeyJ' }, 'j'],
    ['a letter with caps lock on', { key: 'J', code: 'KeyJ' }, 'j'],
    ['with modifiers', { key: 'J', code: 'KeyJ', ctrlKey: true, shiftKey: true }, '$mod+Shift+j'],
    ['a sign, without the Shift that writes it', { key: '?', code: 'Minus', shiftKey: true }, '?'],
    ['a letter with a dot or a tail', { key: 'ü', code: 'BracketLeft' }, 'ü'],
    ['a letter of another script, by its place', { key: 'ь', code: 'KeyM' }, 'm'],
    ['a dead key, by its place', { key: 'Dead', code: 'BracketLeft' }, '['],
    ['a function key', { key: 'F6', code: 'F6' }, 'F6'],
    ['Space', { key: ' ', code: 'Space' }, 'Space'],
    ['Enter with Ctrl', { key: 'Enter', code: 'Enter', ctrlKey: true }, '$mod+Enter'],
  ])('is written down: %s', (_name, press, key) => {
    expect(recordKey(pressed(press), false)).toEqual({ key })
  })

  it.each(['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'CapsLock'])(
    'is waited for while %s alone is down',
    (key) => {
      expect(recordKey(pressed({ key, code: `${key}Left` }), false)).toBeNull()
    },
  )

  it.each<[string, Partial<Press>, boolean, string]>([
    ['Tab', { key: 'Tab', code: 'Tab' }, false, 'focus'],
    ['Shift+Tab', { key: 'Tab', code: 'Tab', shiftKey: true }, false, 'focus'],
    ['Enter', { key: 'Enter', code: 'Enter' }, false, 'press'],
    ['Ctrl+C', { key: 'c', code: 'KeyC', ctrlKey: true }, false, 'editing'],
    ['⌘V', { key: 'v', code: 'KeyV', metaKey: true }, true, 'editing'],
    ['Alt+F4', { key: 'F4', code: 'F4', altKey: true }, false, 'system'],
    ['Win+D', { key: 'd', code: 'KeyD', metaKey: true }, false, 'system'],
    ['⌘Q', { key: 'q', code: 'KeyQ', metaKey: true }, true, 'system'],
    ['⌘H', { key: 'h', code: 'KeyH', metaKey: true }, true, 'system'],
    ['a media key', { key: 'MediaPlayPause', code: 'MediaPlayPause' }, false, 'system'],
    ['a key during composition', { key: 'm', code: 'KeyM', isComposing: true }, false, 'inputMethod'],
    ['a key that an input method swallows', { key: 'Process', code: 'KeyM', keyCode: 229 }, false, 'inputMethod'],
  ])('is refused with the reason: %s', (_name, press, isMac, refused) => {
    expect(recordKey(pressed(press), isMac)).toMatchObject({ refused })
  })

  it('may be on one platform what is the system’s on another', () => {
    expect(recordKey(pressed({ key: 'h', code: 'KeyH', ctrlKey: true }), false)).toEqual({ key: '$mod+h' })
  })
})

function pressed(press: Partial<Press>): Press {
  const modifiers = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return { key: '', code: '', isComposing: false, keyCode: 0, ...modifiers, ...press }
}
