// biome-ignore-all lint/a11y/useSemanticElements: a table lays out its rows itself; these are placed, and most are not there.

import clsx from 'clsx'
import { AudioLines, Ellipsis, Play, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Cover } from './cover'
import { missingText, progressText, timingsText } from './entry-words'
import type { ItemProps } from './item-props'
import styles from './library-card.module.css'
import { ProgressBar } from './progress-bar'

/** An episode as a cover with words below. What it is pressed for, the grid that holds it knows (`data-act`). */
export const LibraryCard = memo(function LibraryCard({ entry, index, isChosen, hasKeyboard, isOpen }: ItemProps) {
  const { t, i18n } = useTranslation()
  const missing = missingText(t, entry)
  return (
    <div
      role="gridcell"
      aria-selected={isChosen}
      tabIndex={hasKeyboard ? 0 : -1}
      className={clsx(styles.card, isChosen && styles.chosen)}
      data-entry={entry.id}
      data-index={index}
    >
      <span className={styles.picture}>
        <Cover entry={entry} className={styles.cover} />
        <button
          type="button"
          className={styles.play}
          tabIndex={-1}
          data-act="play"
          aria-label={t('library.play', { title: entry.title })}
        >
          <Play size={20} fill="currentColor" aria-hidden="true" />
        </button>
        <button
          type="button"
          className={styles.more}
          tabIndex={-1}
          data-act="menu"
          aria-haspopup="menu"
          aria-label={t('library.more', { title: entry.title })}
        >
          <Ellipsis size={18} aria-hidden="true" />
        </button>
        <ProgressBar entry={entry} className={styles.progress} />
      </span>
      <span className={styles.title} dir="auto">
        {isOpen && <AudioLines size={15} strokeWidth={2.2} role="img" aria-label={t('library.now')} />}
        {entry.title}
      </span>
      {missing === null ? (
        <>
          <span className={styles.note} dir="auto">
            {[progressText(t, entry), entry.show].filter(Boolean).join(' · ')}
          </span>
          <span className="visually-hidden">{timingsText(t, entry, i18n.language)}</span>
        </>
      ) : (
        <span className={styles.missing}>
          <TriangleAlert size={13} strokeWidth={2.2} aria-hidden="true" />
          <span className={styles.what}>{missing}</span>
        </span>
      )}
    </div>
  )
})
