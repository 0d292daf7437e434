import type { Words } from '../../shared/i18n/en'
import type { InterfaceLanguage } from '../../shared/i18n/interface-language'

const loaders: { readonly [L in InterfaceLanguage]: () => Promise<Words> } = {
  en: async () => (await import('../../shared/i18n/en')).en,
  'zh-Hans': async () => (await import('../../shared/i18n/zh-hans')).zhHans,
  'zh-Hant': async () => (await import('../../shared/i18n/zh-hant')).zhHant,
}

/** The words of one language. The window starts with its own alone, and has the others when they are asked for. */
export function loadWords(language: InterfaceLanguage): Promise<Words> {
  return loaders[language]()
}
