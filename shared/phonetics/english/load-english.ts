import type { SayWord } from '../letter-rules'
import { parsePhones } from '../parse-phones'
import type { Phone } from '../phone-set'
import { createFormFinder } from './english-forms'
import { sayEnglishSpelling } from './english-rules'
import { englishWords } from './english-words'

/**
 * English words: our own short list, then the CMU dictionary (134,000 words, loaded when asked for), then forms of words
 * it has, then spelling rules.
 */
export async function loadEnglish(): Promise<SayWord> {
  const { dictionary } = await import('cmu-pronouncing-dictionary')
  const find = createFormFinder((word: string): readonly Phone[] | undefined => {
    const own = englishWords.get(word)
    if (own !== undefined) return own
    return Object.hasOwn(dictionary, word) ? parsePhones(dictionary[word]!) : undefined
  })
  return (word) => {
    const plain = /^[a-z']*$/.test(word) ? word : plainLetters(word)
    return find(plain) ?? sayEnglishSpelling(plain)
  }
}

const specialLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' }

/** "café" -> "cafe". */
function plainLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z']/g, (letter) => specialLetters[letter] ?? letter)
}
