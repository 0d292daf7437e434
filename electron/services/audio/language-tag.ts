import type { LanguageTag } from '../../../shared/model/transcript'

const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Codes that say "no language in particular" (ISO 639-2). */
const noLanguage = new Set(['und', 'mul', 'zxx', 'mis', 'qaa', 'xxx'])

/**
 * A language as files name it (`eng`, `chi`, `ger`, `en_US`, `zh-Hans`) as a BCP 47 tag (`en`, `zh`, `de`, `en-US`).
 * Undefined for what names no language, names several, or is not a code.
 */
export function normalizeLanguage(value: unknown): LanguageTag | undefined {
  if (typeof value !== 'string') return undefined
  const code = value.replaceAll('\0', '').trim().replaceAll('_', '-')
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) || noLanguage.has(code.toLowerCase())) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(code)
    return tag !== undefined && known.of(tag) !== undefined ? tag : undefined
  } catch {
    // Shaped like a tag, yet not one.
    return undefined
  }
}
