import { spellLetters } from './letter-names'
import { type NumberWords, numberWords } from './spoken-numbers/number-words'
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
const ordinalEnding = /^(?:st|nd|rd|th|er|ère|re|e|è|ème|º|ª|o|a|te|ten|ter|y|й|я)$/u

/**
 * A stretch of text without spaces as it is said aloud, in words: `$1,100,000,000` -> "one point one billion dollars",
 * `AI` -> "ay eye", `20VC` -> "twenty vee cee", `coda.io/20vc` -> "coda dot io slash twenty vee cee".
 * Meant for counting syllables, so word order and inflection are right only where they are easy. `next` is the
 * character that follows: a year before 年 is read digit by digit in Chinese.
 */
export function sayChunk(chunk: string, language: string, next = ''): string {
  const words = numberWords(language)
  if (initialism.test(chunk)) return spellLetters(chunk, language)
  const text = chunk.replace(/^[a-z]+:\/\//i, '')
  const isAddress = address.test(text)
  const parts = [...text.matchAll(pieces)].map(([part]) => part)
  const said: string[] = []
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1] ?? ''
    const after = parts[index + 1] ?? (index === parts.length - 1 ? next : '')
    const place = { before, after, language, words, isAddress, beyond: parts[index - 2] ?? '' }
    if (/^\d/.test(part)) said.push(sayFigure(part, place))
    else if (/^\p{L}/u.test(part)) said.push(sayLetters(part, place))
    else said.push(saySign(part, place))
  }
  return said.filter((word) => word !== '').join(' ')
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
  const isMoney = Object.hasOwn(currencies, before)
  const isAmount =
    isMoney || Object.hasOwn(currencies, after) || after === '%' || unitWord(after, language) !== undefined
  const scale = /^\p{L}/u.test(before) ? 1 : (magnitude(after, isMoney) ?? 1)
  const figure = sayNumber(part, language, { isAmount, scale })
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
    // "1st" has the syllables of "one", "20th" one more than "twenty".
    if (ordinalEnding.test(part)) return language === 'en' && part === 'th' && before.endsWith('0') ? 'eth' : ''
  }
  const isByNumber = /^\d/.test(before) || /^\d/.test(after)
  return splitCamel(part)
    .map((word) => (isSpelled(word, isByNumber) ? spellLetters(word, language) : word))
    .join(' ')
}

function saySign(sign: string, { before, after, words, isAddress, language }: Place): string {
  const isBetween = /^[\p{L}\d]/u.test(before) && /^[\p{L}\d]/u.test(after)
  const isRange = /^\d/.test(before) && /^\d/.test(after)
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
