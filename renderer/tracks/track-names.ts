import type { LanguageTag } from '../../shared/model/transcript'
import { languageNames } from '../transport/language-names'

/**
 * What recordings are called where there is room for a word: by the language they speak, in its own name; those of one
 * language, or of none that is known, get numbers as well.
 *
 * @param languages null where it is not known
 * @param numbered the name of a recording of which only the number is known
 */
export function trackNames(
  languages: readonly (LanguageTag | null)[],
  numbered: (number: number) => string,
): readonly string[] {
  const known = [...new Set(languages.filter((language) => language !== null && language !== 'und'))] as LanguageTag[]
  const names = new Map(languageNames(known).map((name, i) => [known[i]!, name]))
  return languages.map((language, i) => {
    const name = language === null ? undefined : names.get(language)
    if (name === undefined) return numbered(i + 1)
    const same = languages.filter((each) => each === language).length
    return same < 2 ? name : `${name} ${languages.slice(0, i + 1).filter((each) => each === language).length}`
  })
}
