import type { TFunction } from 'i18next'
import { formatAgo, formatClock } from '../../shared/i18n/format'
import { leftOf, stateOf, timingsWord } from '../../shared/library/entry-state'
import type { LibraryEntry } from '../../shared/model/library'
import type { LanguageTag } from '../../shared/model/transcript'
import { languageNames } from '../transport/language-names'

/** What is said of how good its times are. */
export function timingsText(t: TFunction, entry: LibraryEntry, language: string): string {
  const said = timingsWord(entry)
  if (said.word !== 'partly') return t(`library.times.${said.word}`)
  return t('library.times.partly', { percent: percentFormat(language).format(said.percent / 100) })
}

/** How far it was heard, in words: what is left, that it is finished, or how long it is. Empty while nothing is known. */
export function progressText(t: TFunction, entry: LibraryEntry): string {
  const state = stateOf(entry)
  if (state === 'finished') return t('library.finished')
  const left = leftOf(entry)
  if (left === null) return ''
  return state === 'begun' ? t('library.left', { time: formatClock(left) }) : formatClock(entry.duration ?? 0)
}

/** When it was heard last. */
export function heardText(t: TFunction, { heard }: LibraryEntry, now: number, language: string): string {
  return heard === null ? t('library.neverHeard') : formatAgo(heard, now, language)
}

/** Its show, its languages and what else is in it, in one line. */
export function detailsText(t: TFunction, entry: LibraryEntry): string {
  const { show, languages, trackCount, markCount } = entry
  return [
    show,
    languages.length > 0 && namesOf(languages),
    trackCount === 0 && t('library.textOnly'),
    trackCount > 1 && t('library.tracks', { count: trackCount }),
    markCount > 0 && t('library.marks', { count: markCount }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What is missing, in words; null when all is there. */
export function missingText(t: TFunction, { missing: [missing] }: LibraryEntry): string | null {
  if (!missing) return null
  return t(missing.kind === 'audio' ? 'library.missingAudio' : 'library.missingText', { name: missing.name })
}

const percents = new Map<string, Intl.NumberFormat>()

function percentFormat(language: string): Intl.NumberFormat {
  const known = percents.get(language) ?? new Intl.NumberFormat(language, { style: 'percent' })
  percents.set(language, known)
  return known
}

const names = new Map<string, string>()

/** Names of languages are slow to ask for, and a library has few combinations of them. */
function namesOf(languages: readonly LanguageTag[]): string {
  const key = languages.join(' ')
  const known = names.get(key) ?? languageNames(languages).join(' + ')
  names.set(key, known)
  return known
}
