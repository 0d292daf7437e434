import type { i18n, TFunction } from 'i18next'
import { en } from '../../shared/i18n/en'

/** What things are called in English, whatever is spoken. It brings the English words along: for lazy parts only. */
export function inEnglish(translator: i18n): TFunction {
  if (!translator.hasResourceBundle('en', 'translation')) translator.addResourceBundle('en', 'translation', en)
  return translator.getFixedT('en')
}
