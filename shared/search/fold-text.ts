import type { TextRange } from '../text/sentences'
import { simplifiedForm } from './simplified-forms'

/**
 * How letters with two dots or a stroke are found by who has no key for them: `plain` as the letter without (uber),
 * `spelled` as the language spells them out (ueber).
 */
export type FoldStyle = 'plain' | 'spelled'

/** A folded text, with the way back to the places of the text it was made of. */
export interface FoldedText {
  readonly text: string
  /** What in the original the characters `from` to `to` of `text` were made of. */
  readonly rangeOf: (from: number, to: number) => TextRange
}

/** Letters that Unicode does not take apart, though people do. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ð: 'd', Ð: 'd' },
  ...{ þ: 'th', Þ: 'th', ł: 'l', Ł: 'l', ħ: 'h', Ħ: 'h', ı: 'i', İ: 'i', ς: 'σ', '’': "'", '‘': "'", ʼ: "'" },
  ...{ '“': '"', '”': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', й: 'й', Й: 'й' },
}
const spellings: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', Ä: 'ae', ö: 'oe', Ö: 'oe', ü: 'ue', Ü: 'ue', ø: 'oe', Ø: 'oe', å: 'aa', Å: 'aa' },
}
const spelledLetter = /[äöüøå]/i

/**
 * What changes a letter's look and not which letter it is: accents, Hebrew and Arabic vowel points, variation marks;
 * and what is not seen at all. The vowels of Indian scripts and the voicing of kana are letters and stay.
 */
const decoration =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: it is these marks by themselves that are meant.
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u0652\u0670\u00ad\u200b-\u200f\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufeff]/g

const known: (string | undefined)[] = []
/** Code points that are their own fold, as met. */
const staysSame = new Uint8Array(0x110000)

/**
 * A text as it is searched: small letters without accents, full width and half width alike, katakana as hiragana,
 * traditional Chinese characters as simplified ones, straight quotes. Made character by character, so the fold of two
 * texts joined is their folds joined.
 */
export function foldText(text: string, style: FoldStyle = 'plain'): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  let folded = ''
  /** From here on nothing had to be changed. */
  let from = 0
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!
    const end = at + (code > 0xffff ? 2 : 1)
    if (staysSame[code] === 0 || style === 'spelled') {
      const character = text.slice(at, end)
      const fold = foldCharacter(character, style)
      if (fold !== character) {
        folded += text.slice(from, at) + fold
        from = end
      }
    }
    at = end
  }
  return folded + text.slice(from)
}

/** As `foldText`, for where the places are asked for. */
export function foldWithPlaces(text: string, style: FoldStyle = 'plain'): FoldedText {
  let folded = ''
  let at = 0
  const starts: number[] = []
  const ends: number[] = []
  for (const character of text) {
    const fold = foldCharacter(character, style)
    folded += fold
    for (let i = 0; i < fold.length; i++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    at += character.length
    // An accent that is a character of its own belongs to the letter before it.
    if (fold === '' && ends.length > 0) ends[ends.length - 1] = at
  }
  return { text: folded, rangeOf: (from, to) => ({ from: starts[from] ?? at, to: ends[to - 1] ?? at }) }
}

/** Whether the two styles differ for this text. */
export function isSpelledOtherwise(text: string): boolean {
  return spelledLetter.test(text)
}

function foldCharacter(character: string, style: FoldStyle): string {
  if (style === 'spelled' && Object.hasOwn(spellings, character)) return spellings[character]!
  const code = character.codePointAt(0)!
  const before = known[code]
  if (before !== undefined) return before
  const folded = fold(character)
  known[code] = folded
  if (folded === character) staysSame[code] = 1
  return folded
}

function fold(character: string): string {
  if (Object.hasOwn(letters, character)) return letters[character]!
  if (/\s/.test(character)) return ' '
  const plain = simplifiedForm(character).normalize('NFKD').replace(decoration, '').toLowerCase()
  return Array.from(plain, hiraganaOf).join('')
}

/** The two kana differ by a constant. */
function hiraganaOf(character: string): string {
  return /[ァ-ヶ]/.test(character) ? String.fromCodePoint(character.codePointAt(0)! - 0x60) : character
}
