import { Button } from '@base-ui/react/button'
import { AudioLines, FileText } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo } from '../../shared/i18n/format'
import type { RecentEpisode } from '../../shared/model/recent'
import { useApp } from '../app-context'
import { useRecent } from '../store/selectors'
import styles from './recent-list.module.css'

/** What fits below the invitation; the menu has them all. */
const mostShown = 6

/** What was opened lately, to go on with. */
export function RecentList() {
  const { t } = useTranslation()
  const { run } = useApp()
  const titleId = useId()
  const recent = useRecent()
  if (recent.length === 0) return null
  return (
    <section className={styles.recent} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.heading}>
          {t('recent.title')}
        </h2>
        <Button className={styles.clear} onClick={() => run('clear-recent')}>
          {t('recent.clear')}
        </Button>
      </div>
      <ul>
        {recent.slice(0, mostShown).map((episode) => (
          <li key={episode.id}>
            <Entry episode={episode} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entry({ episode: { id, title, hasAudio, hasText, opened } }: { readonly episode: RecentEpisode }) {
  const { t, i18n } = useTranslation()
  const { open } = useApp()
  const Icon = hasAudio ? AudioLines : FileText
  const lack = hasAudio ? (hasText ? undefined : t('recent.audioOnly')) : t('recent.textOnly')
  const ago = opened > 0 ? formatAgo(opened, Date.now(), i18n.language) : undefined
  return (
    <Button className={styles.entry} onClick={() => void open.openRecent(id)}>
      <Icon size={18} strokeWidth={1.8} aria-hidden="true" className={styles.icon} />
      <span className={styles.title} dir="auto">
        {title}
      </span>
      <span className={styles.note}>{[lack, ago].filter(Boolean).join(' · ')}</span>
    </Button>
  )
}
