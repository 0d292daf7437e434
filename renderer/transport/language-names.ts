import type { LanguageTag } from '../../shared/model/transcript'
import { baseLanguage } from '../../shared/text/base-language'

/**
 * Each language by its own name, as short as tells them apart: `English`, `中文`; but `简体中文`, `繁體中文` side by
 * side. A tag the system does not know stays as it is; `?` when
 * the language is unknown.
 */
export function languageNames(tags: readonly LanguageTag[]): string[] {
  const bases = tags.map(baseLanguage)
  const areDistinct = new Set(bases).size === tags.length
  return (areDistinct ? bases : tags).map((tag) => ownName(tag))
}

function ownName(tag: LanguageTag): string {
  if (tag === 'und') return '?'
  return new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }).of(tag) ?? tag
}
