import { describe, expect, it } from 'vitest'
import { ariaKeys, keyLabel } from '../../../renderer/commands/key-label'

describe('a key', () => {
  it.each([
    ['$mod+k', 'Ctrl+K', '⌘K'],
    ['$mod+Shift+c', 'Ctrl+Shift+C', '⇧⌘C'],
    ['Control+Alt+x', 'Alt+X', '⌃⌥X'],
    ['Shift+ArrowLeft', 'Shift+←', '⇧←'],
    ['Backspace', 'Backspace', '⌫'],
    ['Escape', 'Esc', 'esc'],
    ['PageDown', 'Page Down', 'Page Down'],
    ['$mod++', 'Ctrl++', '⌘+'],
    ['?', '?', '?'],
    ['ü', 'Ü', 'Ü'],
    ['Space', 'Space', 'Space'],
  ])('%s is written %s, and %s on a Mac', (key, elsewhere, mac) => {
    expect(keyLabel(key, 'darwin')).toBe(mac)
    if (!key.includes('Control')) {
      expect(keyLabel(key, 'win32')).toBe(elsewhere)
      expect(keyLabel(key, 'linux')).toBe(elsewhere)
    }
  })
})

describe('keys for assistive technology', () => {
  it('are written as the attribute wants them, all of them', () => {
    expect(ariaKeys(['$mod+k', 'm', 'Shift+ArrowLeft', '$mod++'], 'linux')).toBe(
      'Control+K M Shift+ArrowLeft Control+Plus',
    )
    expect(ariaKeys(['$mod+k'], 'darwin')).toBe('Meta+K')
  })
})
