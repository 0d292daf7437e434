import { Button } from '@base-ui/react/button'
import { Play } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatClock } from '../../shared/i18n/format'
import { leftOf } from '../../shared/library/entry-state'
import type { LibraryEntry } from '../../shared/model/library'
import styles from './continue-card.module.css'
import { Cover } from './cover'
import { ProgressBar } from './progress-bar'

interface ContinueCardProps {
  readonly entry: LibraryEntry
  onContinue(id: string): void
}

/** What was being listened to, one press away. */
export const ContinueCard = memo(function ContinueCard({ entry, onContinue }: ContinueCardProps) {
  const { t, i18n } = useTranslation()
  const titleId = useId()
  const left = leftOf(entry)
  const time = left === null ? null : t('library.left', { time: formatClock(left) })
  const ago = entry.heard === null ? null : formatAgo(entry.heard, Date.now(), i18n.language)
  return (
    <section className={styles.card} aria-labelledby={titleId} data-testid="continue">
      <Cover entry={entry} className={styles.cover} />
      <div className={styles.words}>
        <h2 id={titleId} className={styles.heading}>
          {t('library.continue')}
        </h2>
        <p className={styles.title} dir="auto">
          {entry.title}
        </p>
        <p className={styles.note} dir="auto">
          {[entry.show, ago].filter(Boolean).join(' · ')}
        </p>
        <div className={styles.way}>
          <ProgressBar entry={entry} className={styles.bar} />
          <span className={styles.left}>{time}</span>
        </div>
      </div>
      <Button
        className={styles.button}
        aria-label={
          left === null
            ? t('library.play', { title: entry.title })
            : t('library.continueEntry', { title: entry.title, left: formatClock(left) })
        }
        onClick={() => onContinue(entry.id)}
      >
        <Play size={22} fill="currentColor" aria-hidden="true" />
      </Button>
    </section>
  )
})
