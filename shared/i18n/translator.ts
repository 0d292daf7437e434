import i18next, { type i18n } from 'i18next'
import { en } from './en'
import { zhHans } from './zh-hans'
import { zhHant } from './zh-hant'

export type InterfaceLanguage = 'en' | 'zh-Hans' | 'zh-Hant'

/**
 * The interface language for a system language: Chinese of any kind gets Chinese, in traditional characters where these
 * are written (by script, or by region where no script is named); everyone else gets English.
 * `systemLanguage` is BCP 47, as `app.getLocale()` or `navigator.language` give it.
 */
export function interfaceLanguageFor(systemLanguage: string): InterfaceLanguage {
  if (!/^(zh|yue)\b/i.test(systemLanguage)) return 'en'
  if (/-hans\b/i.test(systemLanguage)) return 'zh-Hans'
  return /^yue\b|-(hant|tw|hk|mo)\b/i.test(systemLanguage) ? 'zh-Hant' : 'zh-Hans'
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
    resources: { en: { translation: en }, 'zh-Hans': { translation: zhHans }, 'zh-Hant': { translation: zhHant } },
    // Codes such as 'file/not-found' hold no dots; the default separators stay.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
