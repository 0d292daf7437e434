import type { i18n } from 'i18next'
import type { AppError } from '../model/app-error'
import { formatBytes, formatClock } from './format'

/** What is wrong and what to do, in the translator's language. Plain text. */
export function describeError(error: AppError, { t, language }: Pick<i18n, 't' | 'language'>): string {
  return t(`errors.${error.code}`, { ...error, ...shownFacts(error, language) })
}

function shownFacts(error: AppError, language: string): Record<string, string> {
  switch (error.code) {
    case 'audio/cut-short':
      return { present: formatClock(error.present), promised: formatClock(error.promised) }
    case 'transcript/too-large':
      return { bytes: formatBytes(error.bytes, language), limit: formatBytes(error.limit, language) }
    case 'tracks/other-length':
      return { length: formatClock(error.length), others: formatClock(error.others) }
    case 'open/several-audio-files':
    case 'open/several-transcripts':
      return { names: new Intl.ListFormat(language).format(error.names.map((name) => `“${name}”`)) }
    case 'times/other-audio':
      return { theirs: formatClock(error.theirs), ours: formatClock(error.ours) }
    default:
      return {}
  }
}
