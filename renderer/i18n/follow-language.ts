import type { i18n } from 'i18next'
import type { StoreApi } from 'zustand'
import { type InterfaceLanguage, interfaceLanguageFor } from '../../shared/i18n/translator'
import type { Settings } from '../../shared/model/settings'
import type { Store } from '../store'

/** The language the interface has under these settings. `systemLanguage` is BCP 47. */
export function chosenLanguage(
  { interfaceLanguage }: Pick<Settings, 'interfaceLanguage'>,
  systemLanguage: string,
): InterfaceLanguage {
  return interfaceLanguage === 'system' ? interfaceLanguageFor(systemLanguage) : interfaceLanguage
}

/**
 * Keeps the translator and the page's `lang` (fonts, line breaks and screen readers depend on it) at the language
 * of the settings, until the returned function is called.
 */
export function followLanguage(translator: i18n, store: StoreApi<Store>, systemLanguage: string): () => void {
  const apply = ({ settings }: Store) => {
    const language = chosenLanguage(settings, systemLanguage)
    document.documentElement.lang = language
    if (translator.language !== language) void translator.changeLanguage(language)
  }
  apply(store.getState())
  return store.subscribe(apply)
}
