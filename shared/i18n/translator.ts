import type { i18n } from 'i18next'
import { en } from './en'
import type { InterfaceLanguage } from './interface-language'
import { startTranslator } from './start-translator'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

/** A translator with every language in it. The menu and the command line each make one; the window loads its own only. */
export function createTranslator(language: InterfaceLanguage): i18n {
  return startTranslator(language, { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant })
}
