import { useTranslation } from 'react-i18next'
import { matchTitle } from '../../shared/commands/match-title'
import { formatAgo } from '../../shared/i18n/format'
import { useApp } from '../app-context'
import { useRecent } from '../store/selectors'
import type { PaletteOption } from './use-palette-options'

/** So many are offered before anything is typed. */
const mostUnasked = 5
/** Letters scattered over a title are there by chance: what is found begins a word, or stands in one. */
const leastScore = 40

/** The recent files whose title was typed; for nothing typed, the latest. */
export function useRecentOptions(typed: string): readonly PaletteOption[] {
  const { i18n } = useTranslation()
  const { open } = useApp()
  const recent = useRecent()
  const found =
    typed.trim() === ''
      ? recent.slice(0, mostUnasked).map((episode) => ({ episode, marks: [] as readonly number[] }))
      : recent.flatMap((episode) => {
          const match = matchTitle(typed, episode.title)
          return match && match.score >= leastScore ? [{ episode, marks: match.marks }] : []
        })
  return found.map(({ episode: { id, title, opened }, marks }) => ({
    id: `recent ${id}`,
    title,
    marks,
    group: opened > 0 ? formatAgo(opened, Date.now(), i18n.language) : undefined,
    keys: undefined,
    lack: undefined,
    run: () => void open.openRecent(id),
  }))
}
