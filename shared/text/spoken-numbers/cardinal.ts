import { sayChinese, sayJapanese, sayKorean } from './east-asian'
import { sayDutch, sayDutchYear, sayEnglish, sayEnglishYear, sayGerman, sayGermanYear } from './germanic'
import { sayFrench, sayItalian, sayPortuguese, saySpanish } from './romance'
import { sayPolish, sayRussian } from './slavic'
import { sayTurkish, sayVietnamese } from './turkish-vietnamese'

type Say = (n: number) => string

const cardinals: Readonly<Record<string, Say>> = {
  en: sayEnglish,
  de: sayGerman,
  nl: sayDutch,
  fr: sayFrench,
  es: saySpanish,
  it: sayItalian,
  pt: sayPortuguese,
  ru: sayRussian,
  pl: sayPolish,
  tr: sayTurkish,
  vi: sayVietnamese,
  zh: sayChinese,
  ja: sayJapanese,
  ko: sayKorean,
}

const years: Readonly<Record<string, Say>> = { en: sayEnglishYear, de: sayGermanYear, nl: sayDutchYear }

/** Above this a number has no common name and is read digit by digit. */
export const largestNamed = 1e15 - 1

/**
 * A whole number from 0 to `largestNamed` in words. `language` is a bare language code (`en`, `zh`);
 * a language without its own words is given Spanish ones, whose plain syllables are near the average of languages.
 */
export function sayCardinal(n: number, language: string): string {
  return (cardinals[language] ?? saySpanish)(n)
}

/** A year from 1100 to 2099, in halves or hundreds where the language says it so. */
export function sayYear(year: number, language: string): string {
  return (years[language] ?? cardinals[language] ?? saySpanish)(year)
}
