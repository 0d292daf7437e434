import { detectAll } from 'tinyld'
import type { LanguageTag } from '../model/transcript'
import { chineseVariant } from './han-variants'
import type { Script } from './script-of'

/**
 * Languages looked for within a script that several share. The detector knows more, but some of them (Latin, Klingon,
 * Esperanto ...) are hardly ever spoken in a recording and only draw short lines away from the language they are in.
 */
const candidates: Partial<Record<Script, readonly string[]>> = {
  Latin: [
    ...['en', 'es', 'de', 'fr', 'it', 'pt', 'nl', 'sv', 'da', 'no', 'fi', 'is', 'pl', 'cs', 'sk', 'hu', 'ro', 'tr'],
    ...['vi', 'id', 'et', 'lv', 'lt', 'ga'],
  ],
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk'],
  Arabic: ['ar', 'fa', 'ur'],
}

/** Scripts that stand for one language here. */
const only: Partial<Record<Script, LanguageTag>> = {
  Kana: 'ja',
  Hangul: 'ko',
  Greek: 'el',
  Hebrew: 'he',
  Devanagari: 'hi',
  Bengali: 'bn',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Sinhala: 'si',
  Thai: 'th',
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
  Armenian: 'hy',
  Georgian: 'ka',
  Ethiopic: 'am',
}

/** A language with how well a text fits it: above 0, at most 1, comparable within one answer only. */
export interface LanguageGuess {
  readonly language: LanguageTag
  readonly fit: number
}

/** True where the script alone does not say the language, so that the words must. */
export function isSharedScript(script: Script): boolean {
  return candidates[script] !== undefined || script === 'Han'
}

/**
 * The languages a text in `script` may be in, best first; empty when it is too short to tell.
 * `among` narrows the choice. Costs about a millisecond: for whole passages and samples, not for every line of a file.
 */
export function guessLanguages(text: string, script: Script, among?: readonly LanguageTag[]): LanguageGuess[] {
  const choice = among ?? candidates[script]
  if (!choice) return []
  return detectAll(text, { only: [...choice] }).map(({ lang, accuracy }) => ({ language: lang, fit: accuracy }))
}

/** The language of a passage written in `script`; `und` when it cannot be told. Long passages are judged by their beginning. */
export function languageOf(text: string, script: Script): LanguageTag {
  if (script === 'Han') return chineseVariant(text)
  const single = only[script]
  if (single) return single
  return guessLanguages(text.slice(0, 4000), script)[0]?.language ?? 'und'
}
