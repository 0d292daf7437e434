/**
 * A key as it is written in the table and in the settings: modifiers, then the key, joined by `+`: `$mod+Shift+g`,
 * `ArrowLeft`, `?`. `$mod` is Cmd on a Mac and Ctrl elsewhere; the key is a character in lower case or the name that
 * browsers give it (`KeyboardEvent.key`), with `Space` for the space.
 */
export interface Chord {
  readonly modifiers: readonly Modifier[]
  readonly key: string
}

/** In the order in which they are written. */
export const modifiers = ['$mod', 'Control', 'Alt', 'Shift', 'Meta'] as const
export type Modifier = (typeof modifiers)[number]

/** Reads a key's notation; null for what is none. */
export function parseChord(text: string): Chord | null {
  const parts = /^((?:(?:\$mod|Control|Alt|Shift|Meta)\+)*)(.+)$/su.exec(text)
  const key = parts?.[2]
  if (!key || !isKeyName(key)) return null
  const held = (parts[1] ?? '').split('+')
  return { modifiers: modifiers.filter((modifier) => held.includes(modifier)), key }
}

/** Writes a key's notation, such that one key has one notation. */
export function writeChord({ modifiers: held, key }: Chord): string {
  const inOrder = modifiers.filter((modifier) => held.includes(modifier))
  return [...inOrder, key.length === 1 ? key.toLowerCase() : key].join('+')
}

/** One character that can be seen, or a name such as `ArrowLeft` or `F5`. */
function isKeyName(key: string): boolean {
  return /^[A-Z][A-Za-z0-9]{1,30}$/.test(key) || (/^[^\s\p{C}]$/u.test(key) && key === key.toLowerCase())
}
