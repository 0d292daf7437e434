import { en, type Words } from './en'
import type { InterfaceLanguage } from './interface-language'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

/** All words of a language as they are written, facts open: for a page that is handed its words and has no translator. */
export function wordsOf(language: string): Words {
  const known: Readonly<Record<InterfaceLanguage, Words>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
  return Object.hasOwn(known, language) ? known[language as InterfaceLanguage] : en
}
