import type { SayWord } from '../letter-rules'
import type { LanguageSounds, SoundedSign } from '../sounds'
import { sayGreekWord } from './greek'
import { sayWithoutVowels } from './scripts-without-vowels'
import { sayAnyLatin } from './transliterated'

/**
 * The last resort: any writing, read by way of Latin letters (transliteration tables of the any-ascii package, loaded
 * when asked for). Greek has its rules; Arabic and Hebrew get vowels; Indian scripts get the vowel that goes unwritten.
 */
export async function loadAnyAlphabet(): Promise<LanguageSounds> {
  const { default: anyAscii } = await import('any-ascii')
  const transliterate = (text: string) =>
    anyAscii(text)
      .toLowerCase()
      .replace(/[^a-z]/g, '')

  const sayWord: SayWord = (word) => {
    if (/^[\p{Script=Latin}\p{M}']*$/u.test(word)) return sayAnyLatin(word.replaceAll("'", ''))
    if (/\p{Script=Greek}/u.test(word)) return sayGreekWord(word)
    if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word)) return sayWithoutVowels(word)
    const spelled = indic.test(word) ? spellIndic(word, transliterate) : transliterate(word)
    return sayAnyLatin(aspirating.test(word) ? spelled.replace(/(?<=[bdgjkpt])h/g, '') : spelled)
  }

  return {
    sayWord,
    saySigns: (run) => {
      const said: SoundedSign[] = []
      let from = 0
      for (const sign of run) {
        const phones = sayAnyLatin(transliterate(sign))
        if (phones.length > 0) said.push({ from, to: from + sign.length, phones })
        from += sign.length
      }
      return said
    },
  }
}

/** Scripts in which an h after a stop is only its breath: Indian ones, Thai and its neighbours. */
const aspirating = /[\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]/u

/** The Indian scripts whose blocks share one layout. */
const indic = /[\u0900-\u0d7f]/u

/**
 * A consonant without a vowel sign has a short a; at the end of a word the northern scripts drop it.
 * Places in a block: 15-39 consonants, 3c the dot that alters one, 3e-4c vowel signs, 4d the mark for no vowel.
 */
function spellIndic(word: string, transliterate: (text: string) => string): string {
  const letters = [...word.normalize('NFC')]
  let spelled = ''
  for (const [index, letter] of letters.entries()) {
    spelled += transliterate(letter)
    if (!isConsonant(letter)) continue
    const next = letters.slice(index + 1).find((mark) => placeOf(mark) !== 0x3c)
    const isLast = next === undefined
    const drops = isLast && letter.codePointAt(0)! < 0x0b80 && /[aeiou]/.test(spelled)
    if (!drops && (isLast || !hasVowel(next))) spelled += 'a'
  }
  return spelled
}

const placeOf = (letter: string): number => letter.codePointAt(0)! & 0x7f

function isConsonant(letter: string): boolean {
  const place = placeOf(letter)
  return indic.test(letter) && place >= 0x15 && place <= 0x39
}

function hasVowel(mark: string): boolean {
  const place = placeOf(mark)
  return indic.test(mark) && place >= 0x3e && place <= 0x4d
}
