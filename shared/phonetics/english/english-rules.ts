import { compileRules } from '../letter-rules'
import { consonantRules } from './consonant-rules'
import { vowelRules } from './vowel-rules'

/**
 * C consonants, V vowels, F front vowels, T voiceless consonants before -ed, H stops that keep its vowel, G voiced ones
 * before -s, U those after which u has no Y.
 */
const classes = {
  C: 'bcdfghjklmnpqrstvwxz',
  V: 'aeiouy',
  F: 'eiy',
  T: 'fkpqcsx',
  H: 'td',
  G: 'bdglmnrv',
  U: 'dlrjs',
}

/**
 * English spelling for words that no dictionary has, mostly names and brands. Vowels in open syllables get the sound
 * they have in names ("Nakamoto"), not the one of old words.
 */
export const sayEnglishSpelling = compileRules(vowelRules + consonantRules, classes)
