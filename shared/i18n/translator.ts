import i18next, { type i18n } from 'i18next'
import { en } from './en'
import { zhHans } from './zh-hans'

export type InterfaceLanguage = 'en' | 'zh-Hans'

/**
 * The interface language for a system language: Chinese of any kind gets Chinese, everyone else English.
 * `systemLanguage` is BCP 47, as `app.getLocale()` or `navigator.language` give it.
 */
export function interfaceLanguageFor(systemLanguage: string): InterfaceLanguage {
  return /^zh\b/i.test(systemLanguage) ? 'zh-Hans' : 'en'
}

/**
 * An i18next instance with every language in it, ready at once. The window, the menu and the command line each make one.
 * Escaping is off: words are shown as text (React, native menus, a terminal), never as markup.
 */
export function createTranslator(language: InterfaceLanguage): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, 'zh-Hans': { translation: zhHans } },
    // Codes such as 'file/not-found' hold no dots; the default separators stay.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
