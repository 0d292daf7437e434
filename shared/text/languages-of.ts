import type { LanguageTag, Segment } from '../model/transcript'

/**
 * The languages of a text: those it had, in their order, as far as there still are any lines in them, then those that came.
 * The same list where nothing is different.
 */
export function languagesOf(segments: readonly Segment[], before: readonly LanguageTag[]): readonly LanguageTag[] {
  const present = new Set<LanguageTag>()
  for (const { texts } of segments) for (const language in texts) present.add(language)
  const languages = [...before.filter((language) => present.has(language)), ...present]
  const unique = [...new Set(languages)]
  return unique.length === before.length && unique.every((language, i) => language === before[i]) ? before : unique
}
