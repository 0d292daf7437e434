import type { LanguageTag } from '../../shared/model/transcript'
import { baseLanguage } from '../../shared/text/base-language'

/** A sign of each script that is at home in one language alone. */
const ownSigns: Readonly<Record<string, string>> = { zh: '文', ja: 'あ', ko: '가' }
const scriptSigns: Readonly<Record<string, string>> = {
  Latn: 'A',
  Cyrl: 'Я',
  Grek: 'Ω',
  Arab: 'ع',
  Hebr: 'א',
  Deva: 'अ',
  Thai: 'ก',
}

/**
 * One short sign per language for a narrow switch: `A` and `文`. Languages whose signs would be the same are told
 * apart by their codes: `EN` and `ES`.
 */
export function languageSigns(tags: readonly LanguageTag[]): string[] {
  const signs = tags.map(signOf)
  const areDistinct = new Set(signs).size === tags.length
  return areDistinct ? signs : tags.map((tag) => baseLanguage(tag).toUpperCase())
}

function signOf(tag: LanguageTag): string {
  const base = baseLanguage(tag)
  if (base === 'und') return '?'
  return ownSigns[base] ?? scriptSigns[new Intl.Locale(base).maximize().script ?? ''] ?? base.toUpperCase()
}
