import { isSpelled } from './say-chunk'

/** A text brought to plain forms, with the way back to the places of the original. */
export interface EvenText {
  readonly text: string
  /** Where in the original the character at a place of `text` begins. */
  readonly fromOf: (at: number) => number
  /** Where in the original the character before a place of `text` ends. */
  readonly toOf: (end: number) => number
}

/** Full-width letters and digits, half-width kana, superscripts, fractions, digits of other scripts. */
const compatibilityForms = /[０-９Ａ-Ｚａ-ｚ％＄ｦ-ﾟ²³¼½¾℃℉]|(?![0-9])\p{Nd}/u
const spacedFigures = /\d[ \u00a0\u2009\u202f]\d/
/** "10 000": groups parted by a space. */
const groupSpace = /^[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/
const characters = /[\s\S][\p{M}ﾞﾟ]*/gu

/**
 * Makes a text easy to say: full-width and other compatibility forms become plain ones, figures of any script 0-9,
 * spaces inside numbers go, and a text all in capitals is put in small letters, for it is a heading and no acronym.
 */
export function evenText(text: string): EvenText {
  const shouted = isShouted(text)
  if (!shouted && !compatibilityForms.test(text) && !spacedFigures.test(text)) {
    return { text, fromOf: (at) => at, toOf: (end) => end }
  }
  let even = ''
  let last = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const match of text.matchAll(characters)) {
    const isGap = /\d/.test(last) && groupSpace.test(text.slice(match.index, match.index + 5))
    if (isGap) continue
    const plain = plainForm(match[0])
    const character = shouted ? plain.toLowerCase() : plain
    even += character
    last = character
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
  }
  return { text: even, fromOf: (at) => starts[at] ?? text.length, toOf: (end) => ends[end - 1] ?? 0 }
}

function plainForm(character: string): string {
  const plain = compatibilityForms.test(character) ? character.normalize('NFKC') : character
  return /^(?![0-9])\p{Nd}$/u.test(plain) ? String(digitValue(plain.codePointAt(0)!)) : plain
}

/** Every script's digits stand in a row from its zero. */
function digitValue(code: number): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}

/** A text all in capitals is a heading or a shout, not a row of acronyms. */
function isShouted(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false
  const capitals = text.match(/\p{Lu}{2,}/gu)
  return capitals !== null && capitals.length >= 3 && !capitals.every((word) => isSpelled(word))
}
