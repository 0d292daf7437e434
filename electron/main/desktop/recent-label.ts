import type { i18n } from 'i18next'
import { formatMinutes } from '../../../shared/i18n/format'
import type { RecentEpisode } from '../../../shared/model/recent'

/** What a list of the system calls an episode: its title and, where it was begun, how much is left of it. */
export function recentLabel(
  title: string,
  { minutesLeft }: { readonly minutesLeft?: RecentEpisode['minutesLeft'] | undefined },
  { t, language }: Pick<i18n, 't' | 'language'>,
): string {
  if (minutesLeft === undefined) return title
  return `${title} · ${t('library.left', { time: formatMinutes(minutesLeft, language) })}`
}
