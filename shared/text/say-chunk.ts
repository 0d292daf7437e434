import { spokenAbbreviation } from './abbreviations'
import { spellLetters } from './letter-names'
import { type NumberWords, numberWords } from './spoken-numbers/number-words'
import { toOrdinal } from './spoken-numbers/ordinal'
import { sayDigits, sayNumber } from './spoken-numbers/say-number'
import { magnitude, unitWord } from './unit-words'

/** A number, a run of letters (with inner apostrophes), or one sign. */
const pieces = /\d+(?:[.,'’]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\d]/gu

const currencies: Readonly<Record<string, keyof NumberWords>> = {
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
  '₹': 'rupees',
  '₽': 'roubles',
  '₩': 'won',
}

const signs: Readonly<Record<string, keyof NumberWords>> = {
  ...currencies,
  '%': 'percent',
  '°': 'degrees',
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '#': 'hash',
}

/** Signs that are said only inside an address such as `coda.io/20vc` or `me@example.org`. */
const addressSigns: Readonly<Record<string, keyof NumberWords>> = { '.': 'dot', '/': 'slash', '@': 'at' }

const initialism = /^(?:\p{L}\.){2,}\p{L}?\.?$/u
const address = /[\p{L}\d][.@][\p{L}\d-]*\p{L}{2}|\p{L}[.][\p{L}\d-]+\/|\p{L}\/[\p{L}\d]/u
const mobileNumber = /^1[3-9]\d{9}$/
/** Before these Chinese counts with 两 and not with 二. */
const twoOfThem = /^[个個位种種次家年天岁歲块塊倍点點人只隻条條件张張本亿億万萬千周週]/
const englishOrdinalEnding = /^(?:st|nd|rd|th)$/
const ordinalEnding = /^(?:st|nd|rd|th|er|ère|re|e|è|ème|º|ª|o|a|te|ten|ter|y|й|я)$/u

/** The word for a currency sign (`$` -> "dollars"), or undefined when it is none. */
export function currencyWord(sign: string, language: string): string | undefined {
  return Object.hasOwn(currencies, sign) ? numberWords(language)[currencies[sign]!] : undefined
}

/** A part of a chunk and how it is said, in words. `from` and `to` are character places in the chunk, half open. */
export interface SaidPiece {
  readonly from: number
  readonly to: number
  readonly said: string
}

/** One-off form of `sayPieces`, as one string. */
export function sayChunk(chunk: string, language: string, next = ''): string {
  return sayPieces(chunk, language, next)
    .map(({ said }) => said)
    .join(' ')
}

/**
 * A stretch of text without spaces as it is said aloud, in words: `$1,100,000,000` -> "one point one billion dollars",
 * `AI` -> "ay eye", `20VC` -> "twenty", "vee cee", `coda.io/20vc` -> "coda", "dot", "io", "slash", "twenty", "vee cee".
 * Word order and inflection are right only where they are easy. `next` is the character that follows: a year before
 * 年 is read digit by digit in Chinese. What is said with its neighbour (the $ of $5) belongs to the neighbour's place.
 */
export function sayPieces(chunk: string, language: string, next = ''): SaidPiece[] {
  const words = numberWords(language)
  const full = spokenAbbreviation(chunk, language)
  if (full !== undefined) return [{ from: 0, to: chunk.length, said: full }]
  if (initialism.test(chunk)) return [{ from: 0, to: chunk.length, said: spellLetters(chunk, language) }]
  const text = chunk.replace(/^[a-z]+:\/\//i, '')
  const skipped = chunk.length - text.length
  const isAddress = address.test(text)
  const matches = [...text.matchAll(pieces)]
  const said: SaidPiece[] = []
  let pendingFrom: number | undefined
  for (const [index, match] of matches.entries()) {
    const part = match[0]
    const before = matches[index - 1]?.[0] ?? ''
    const after = matches[index + 1]?.[0] ?? (index === matches.length - 1 ? next : '')
    const place = { before, after, language, words, isAddress, beyond: matches[index - 2]?.[0] ?? '' }
    const from = skipped + match.index
    const to = from + part.length
    const piece = sayPart(part, place)
    const last = said.at(-1)
    if (piece !== '') said.push({ from: pendingFrom ?? from, to, said: piece })
    else if (last?.to === from && /^[\p{L}%]/u.test(part)) said[said.length - 1] = { ...last, to }
    pendingFrom = piece === '' && Object.hasOwn(currencies, part) ? from : undefined
  }
  return said
}

function sayPart(part: string, place: Place): string {
  if (/^\d/.test(part)) return sayFigure(part, place)
  return /^\p{L}/u.test(part) ? sayLetters(part, place) : saySign(part, place)
}

interface Place {
  readonly before: string
  readonly after: string
  readonly language: string
  readonly words: NumberWords
  readonly isAddress: boolean
  /** The piece before `before`. */
  readonly beyond: string
}

function sayFigure(part: string, { before, after, language, words }: Place): string {
  if (language === 'zh' && after === '年' && /^\d{2,4}$/.test(part)) return sayDigits(part, language)
  if (language === 'zh' && part === '2' && twoOfThem.test(after)) return '两'
  if (language === 'zh' && mobileNumber.test(part)) return sayDigits(part, language)
  const isMoney = Object.hasOwn(currencies, before)
  const isAmount =
    isMoney || Object.hasOwn(currencies, after) || after === '%' || unitWord(after, language) !== undefined
  const scale = /^\p{L}/u.test(before) ? 1 : (magnitude(after, isMoney) ?? 1)
  const figure = sayNumber(part, language, { isAmount, scale })
  if (isOrdinalEnding(after, language) && !isMoney) return toOrdinal(figure, language)
  if (isMoney) return `${figure} ${words[currencies[before]!]}`
  return language === 'zh' && after === '%' ? `${words.percent}${figure}` : figure
}

function sayLetters(part: string, { before, after, language, beyond }: Place): string {
  // The plural of "1990s" and "B200s" adds no syllable.
  if (/^\d/.test(before) && part === 's') return ''
  // In "H1B" the B is a letter and not a billion.
  if (/^\d/.test(before) && !/^\p{L}/u.test(beyond)) {
    // Said with its number: "$5k" is "five thousand dollars".
    if (magnitude(part, Object.hasOwn(currencies, beyond)) !== undefined) return ''
    const unit = unitWord(part, language)
    if (unit !== undefined) return unit
    if (isOrdinalEnding(part, language)) return ''
  }
  const isByNumber = /^\d/.test(before) || /^\d/.test(after)
  return splitCamel(part)
    .map((word) => {
      const [, letters, ending] = /^(.+?)(['’]?s)$/u.exec(word) ?? []
      // The s of "GPUs" and "IPO's" is heard in the last letter and adds no syllable.
      if (ending !== undefined && /^\p{Lu}{2,}$/u.test(letters!) && isSpelled(letters!)) {
        return `${spellLetters(letters!, language)}${language === 'en' ? "'s" : ''}`
      }
      return isSpelled(word, isByNumber) ? spellLetters(word, language) : word
    })
    .join(' ')
}

function isOrdinalEnding(letters: string, language: string): boolean {
  return (language === 'en' ? englishOrdinalEnding : ordinalEnding).test(letters)
}

function saySign(sign: string, { before, after, words, isAddress, language }: Place): string {
  const isBetween = /^[\p{L}\d]/u.test(before) && /^[\p{L}\d]/u.test(after)
  const isRange = /^[\d%]/.test(before) && /^\d/.test(after)
  if (isRange && (sign === '-' || sign === '–' || sign === '~')) return words.to
  if (isAddress && isBetween && Object.hasOwn(addressSigns, sign)) return words[addressSigns[sign]!]
  // Both were said with the number that goes with them.
  if (Object.hasOwn(currencies, sign) && /^\d/.test(after)) return ''
  if (sign === '%' && language === 'zh' && /^\d/.test(before)) return ''
  return Object.hasOwn(signs, sign) ? words[signs[sign]!] : ''
}

/** `OpenAI` -> `Open`, `AI`; `iPhone` -> `i`, `Phone`. */
function splitCamel(word: string): string[] {
  return word.split(/(?<=\p{Ll})(?=\p{Lu})/u)
}

/**
 * Whether people say the letters one by one: two or three capitals always, longer ones when they cannot be read as
 * a word ("HTTP", but not "NASA"); a lone capital consonant; and one to three letters glued to a number ("20vc", "H100").
 */
export function isSpelled(word: string, isByNumber = false): boolean {
  const capitals = word.replace(/(?<=\p{Lu}{2})s$/u, '')
  if (isByNumber && capitals.length <= 3 && !/^\p{Lu}?\p{Ll}*[aeiouy]\p{Ll}+$/u.test(capitals)) return true
  if (/^[BCDFGHJ-NP-TVWXZ]$/.test(capitals)) return true
  if (capitals.length < 2 || !/^\p{Lu}+$/u.test(capitals)) return false
  if (capitals.length <= 3) return true
  return capitals.length <= 6 && !/[AEIOUYÄÖÜАЕИОУЭЮЯ]/u.test(capitals.slice(1, -1))
}
