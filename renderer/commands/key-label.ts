import { type Modifier, parseChord } from '../../shared/commands/key-notation'
import type { AppInfo } from '../../shared/ipc/contract'

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
}
const macNames: Readonly<Record<string, string>> = {
  Backspace: '⌫',
  Delete: '⌦',
  Enter: '↩',
  Tab: '⇥',
  Escape: 'esc',
}
/** In the order in which a Mac writes them. */
const macModifiers: readonly (readonly [Modifier, string])[] = [
  ['Control', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['$mod', '⌘'],
]
const modifierNames: readonly (readonly [Modifier, string])[] = [
  ['Meta', 'Win'],
  ['$mod', 'Ctrl'],
  ['Alt', 'Alt'],
  ['Shift', 'Shift'],
]

/** A key in the table's notation as the platform writes it: `⇧⌘C`, `Ctrl+O`, `Shift+←`. */
export function keyLabel(key: string, platform: AppInfo['platform']): string {
  const chord = parseChord(key)
  if (!chord) return key
  const isMac = platform === 'darwin'
  const held = (isMac ? macModifiers : modifierNames).filter(([modifier]) => chord.modifiers.includes(modifier))
  const name = (isMac && macNames[chord.key]) || names[chord.key] || chord.key
  const parts = [...held.map(([, label]) => label), [...name].length === 1 ? name.toUpperCase() : name]
  return parts.join(isMac ? '' : '+')
}

/** Keys in the table's notation as the attribute `aria-keyshortcuts` writes them: `Control+K M`. */
export function ariaKeys(keys: readonly string[], platform: AppInfo['platform']): string {
  const mod = platform === 'darwin' ? 'Meta' : 'Control'
  return keys
    .map((key) => {
      const chord = parseChord(key)
      if (!chord) return ''
      const held = chord.modifiers.map((modifier) => (modifier === '$mod' ? mod : modifier))
      // A plus sign joins the names, so as a key it has to be spelt.
      const name = chord.key === '+' ? 'Plus' : [...chord.key].length === 1 ? chord.key.toUpperCase() : chord.key
      return [...held, name].join('+')
    })
    .filter(Boolean)
    .join(' ')
}
