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
