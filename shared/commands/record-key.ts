import { parseChord } from './key-notation'
import { chordsOf, type KeyPress } from './key-press'

/** Why a key cannot be a command's: it moves the focus, presses what has it, edits text, or is not the page's to have. */
export type RefusedKey = 'focus' | 'press' | 'editing' | 'system' | 'inputMethod'

export type RecordedKey = { readonly key: string } | { readonly refused: RefusedKey; readonly key: string } | null

const modifierKeys = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Fn',
  'NumLock',
  'ScrollLock',
  'OS',
])

/** Keys that the system, or the window's frame, takes for itself. */
const systemKeys = {
  everywhere: ['PrintScreen', 'ContextMenu', 'Power', '$mod+q', '$mod+w', 'F11'],
  mac: ['$mod+h', '$mod+m', '$mod+Tab', '$mod+Space', '$mod+,', '$mod+`', 'Control+ArrowLeft', 'Control+ArrowRight'],
  other: ['Alt+F4', 'Alt+Tab', 'Alt+Space', '$mod+Alt+Delete', '$mod+Escape', 'Alt+Escape', 'F10'],
}
const editingKeys = ['$mod+a', '$mod+c', '$mod+v', '$mod+x']

/**
 * The key that was pressed to become a command's, in the table's notation. Null while only modifiers are down, and for
 * keys without a name. A letter of another script is recorded by its place, so that it runs the command in every layout.
 */
export function recordKey(press: KeyPress & { isComposing: boolean; keyCode: number }, isMac: boolean): RecordedKey {
  if (modifierKeys.has(press.key)) return null
  if (press.isComposing || press.keyCode === 229 || press.key === 'Process') return refused('inputMethod', press.key)
  const chords = chordsOf(press, isMac)
  const isForeign = [...press.key].length === 1 && /^[^\p{sc=Latin}\p{ASCII}]$/u.test(press.key)
  const key = (isForeign ? chords.at(-1) : chords[0]) ?? ''
  const chord = parseChord(key)
  if (!chord || key === 'Unidentified') return null
  if (chord.key === 'Dead') return refused('inputMethod', key)
  if (chord.key === 'Tab' && chord.modifiers.every((modifier) => modifier === 'Shift')) return refused('focus', key)
  if (chord.key === 'Enter' && chord.modifiers.length === 0) return refused('press', key)
  if (editingKeys.includes(key)) return refused('editing', key)
  const isSystems = [...systemKeys.everywhere, ...(isMac ? systemKeys.mac : systemKeys.other)].includes(key)
  const isNamedForSystem = /^(Media|Audio|Browser|Launch|Brightness|Lang|Kana|Hiragana|Zenkaku|Hangul|Hanja)/.test(
    chord.key,
  )
  if (isSystems || isNamedForSystem || (!isMac && chord.modifiers.includes('Meta'))) return refused('system', key)
  return { key }
}

function refused(why: RefusedKey, key: string): RecordedKey {
  return { refused: why, key }
}
