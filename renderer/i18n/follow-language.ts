import type { i18n } from 'i18next'
import type { StoreApi } from 'zustand'
import { type InterfaceLanguage, interfaceLanguageFor } from '../../shared/i18n/interface-language'
import type { Settings } from '../../shared/model/settings'
import type { Store } from '../store'
import { loadWords } from './load-words'

/** The language the interface has under these settings. `systemLanguage` is BCP 47. */
export function chosenLanguage(
  { interfaceLanguage }: Pick<Settings, 'interfaceLanguage'>,
  systemLanguage: string,
): InterfaceLanguage {
  return interfaceLanguage === 'system' ? interfaceLanguageFor(systemLanguage) : interfaceLanguage
}

/**
 * Keeps the translator and the page's `lang` (fonts, line breaks and screen readers depend on it) at the language
 * of the settings, until the returned function is called. Words that are not there yet are loaded first.
 */
export function followLanguage(translator: i18n, store: StoreApi<Store>, systemLanguage: string): () => void {
  let wanted: InterfaceLanguage | null = null
  const speak = (language: InterfaceLanguage) => {
    document.documentElement.lang = language
    if (translator.language !== language) void translator.changeLanguage(language)
  }
  const apply = ({ settings }: Store) => {
    const language = chosenLanguage(settings, systemLanguage)
    if (language === wanted) return
    wanted = language
    if (translator.hasResourceBundle(language, 'translation')) return speak(language)
    void loadWords(language).then((words) => {
      translator.addResourceBundle(language, 'translation', words)
      if (wanted === language) speak(language)
    })
  }
  apply(store.getState())
  const unsubscribe = store.subscribe(apply)
  return () => {
    wanted = null
    unsubscribe()
  }
}
