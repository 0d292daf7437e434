import { type Modifier, writeChord } from './key-notation'

/** What a browser says about a key that went down (`KeyboardEvent`). */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly getModifierState?: (modifier: string) => boolean
}

/**
 * The notations that a key press answers to, the likeliest first; the first one that a command has is meant.
 *
 * Keyboards differ in where a character is and in what it takes to write it, so a press is read in two ways. First by
 * what it writes: a letter, digit or sign is the same key wherever it is, and the Shift, AltGr or Option that it took to
 * write a sign is no modifier of it (`?` is Shift+ß in Germany, `[` is AltGr+8). Then, where that is no letter or digit,
 * by the place of the key on a US keyboard: digits that are signs without Shift (France), brackets that are `ü` and `+`,
 * and letters of a script that is not Latin.
 */
export function chordsOf(press: KeyPress, isMac: boolean): string[] {
  const key = press.key === ' ' ? 'Space' : press.key
  const held = heldModifiers(press, isMac)
  const isCharacter = [...key].length === 1
  if (!isCharacter && key !== 'Dead') return [writeChord({ modifiers: held, key })]

  const chords: string[] = []
  if (isCharacter) {
    const isLetter = key.toLowerCase() !== key.toUpperCase()
    if (!isLetter) {
      const writing = isMac ? ['Shift', 'Alt'] : ['Shift']
      // The way with Alt comes first: `Alt+1` is meant as such where Option writes nothing.
      if (isMac && held.includes('Alt')) chords.push(writeChord({ modifiers: without(held, ['Shift']), key }))
      chords.push(writeChord({ modifiers: without(held, writing), key }))
    }
    chords.push(writeChord({ modifiers: held, key }))
  }
  const place = placeOf(press.code)
  if (place && !/^[a-z0-9]$/i.test(key) && (!/[a-z]/.test(place) || !/^[!-~]$/.test(key))) {
    chords.push(writeChord({ modifiers: held, key: place }))
  }
  return [...new Set(chords)]
}

/** A key press that writes with AltGr comes, on Windows, with Ctrl and Alt held. */
function heldModifiers(press: KeyPress, isMac: boolean): Modifier[] {
  const isAltGraph = press.getModifierState?.('AltGraph') ?? false
  const held: Modifier[] = []
  if (isMac ? press.metaKey : press.ctrlKey && !isAltGraph) held.push('$mod')
  if (isMac && press.ctrlKey) held.push('Control')
  if (press.altKey && !isAltGraph) held.push('Alt')
  if (press.shiftKey) held.push('Shift')
  if (!isMac && press.metaKey) held.push('Meta')
  return held
}

function without(held: readonly Modifier[], left: readonly string[]): Modifier[] {
  return held.filter((modifier) => !left.includes(modifier))
}

const signs: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Comma: ',',
  Period: '.',
  Slash: '/',
}

/** The character of a place on a US keyboard, without Shift. */
function placeOf(code: string): string | undefined {
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? /^Digit(\d)$/.exec(code)?.[1] ?? signs[code]
}
