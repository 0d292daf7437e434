import type { Spoken } from '../../shared/model/timeline'
import type { LanguageTag } from '../../shared/model/transcript'
import { baseLanguage } from '../../shared/text/base-language'
import { normalizeLanguage } from '../services/audio/language-tag'

/** What `--spoken en` says, or `--spoken zh,en` of two in turn. Undefined where it names no language, or too many. */
export function spokenOption(value: string | undefined): Spoken | undefined {
  const [language, also, ...more] = namesIn(value).map(normalizeLanguage)
  if (language === undefined || more.length > 0) return undefined
  return also === undefined ? { language } : { language, also }
}

/** What of `--spoken` the transcript does not have: the first such name, or all of it where it makes no sense. */
export function unknownIn(value: string, languages: readonly LanguageTag[]): string | undefined {
  const known = new Set(languages.map(baseLanguage))
  const unknown = namesIn(value).find((name) => !known.has(baseLanguage(normalizeLanguage(name) ?? 'und')))
  return unknown ?? (spokenOption(value) ? undefined : value)
}

/** What is spoken, as `--spoken` names it. */
export function spokenNames({ language, also }: Spoken): string {
  return also === undefined ? language : `${language},${also}`
}

function namesIn(value = ''): string[] {
  return value.split(',').map((name) => name.trim())
}
