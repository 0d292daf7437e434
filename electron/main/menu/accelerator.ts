import { parseChord } from '../../../shared/commands/key-notation'

const modifierNames = {
  $mod: 'CommandOrControl',
  Control: 'Control',
  Alt: 'Alt',
  Shift: 'Shift',
  Meta: 'Super',
} as const

/** The names of keys that Electron knows; with another name it refuses the whole menu. */
const keyNames: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ...Object.fromEntries(
    ['Space', 'Backspace', 'Delete', 'Insert', 'Enter', 'Escape', 'Home', 'End', 'PageUp', 'PageDown'].map((key) => [
      key,
      key,
    ]),
  ),
}

/**
 * A key of the table in Electron's notation, for a menu to show; undefined where it has none. On a Mac a menu also
 * answers to the keys it shows, so there it shows no key that somebody might be writing with: those without Cmd, Ctrl or
 * Option.
 */
export function acceleratorFor(key: string, isMac: boolean): string | undefined {
  const chord = parseChord(key)
  if (!chord) return undefined
  const name = nameOf(chord.key)
  if (name === undefined) return undefined
  if (isMac && !chord.modifiers.some((modifier) => modifier !== 'Shift')) return undefined
  return [...chord.modifiers.map((modifier) => modifierNames[modifier]), name].join('+')
}

function nameOf(key: string): string | undefined {
  if (/^F([1-9]|1\d|2[0-4])$/.test(key)) return key
  return keyNames[key] ?? (/^[!-~]$/.test(key) ? key.toUpperCase() : undefined)
}
