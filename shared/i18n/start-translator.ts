import i18next, { type i18n } from 'i18next'
import type { Words } from './en'
import type { InterfaceLanguage } from './interface-language'

/**
 * An i18next instance that speaks `language`, with the languages whose words it is given, ready at once. Escaping is
 * off: words are shown as text (React, native menus, a terminal), never as markup.
 */
export function startTranslator(
  language: InterfaceLanguage,
  words: { readonly [L in InterfaceLanguage]?: Words },
): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(Object.entries(words).map(([each, translation]) => [each, { translation }])),
    // Codes such as 'file/not-found' hold no dots; the default separators stay.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
