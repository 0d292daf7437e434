// biome-ignore-all lint/a11y/useSemanticElements: a table lays out its rows itself; these are placed, and most are not there.

import clsx from 'clsx'
import { memo } from 'react'
import { Cover } from './cover'
import { Line, MissingLine, MoreButton, NowMark, PlayButton } from './entry-parts'
import { missingText, progressText, timingsText } from './entry-words'
import type { ItemProps } from './item-props'
import styles from './library-card.module.css'
import { ProgressBar } from './progress-bar'

/** An episode as a cover with words below. What it is pressed for, the grid that holds it knows (`data-act`). */
export const LibraryCard = memo(function LibraryCard(props: ItemProps) {
  const { t, language, entry, index, isChosen, hasKeyboard, isOpen } = props
  const { id, title, show } = entry
  const missing = missingText(t, entry)
  return (
    <div
      role="gridcell"
      aria-selected={isChosen}
      tabIndex={hasKeyboard ? 0 : -1}
      className={clsx(styles.card, isChosen && styles.chosen)}
      data-entry={id}
      data-index={index}
    >
      <span className={styles.picture}>
        <Cover entry={entry} className={styles.cover} />
        <PlayButton t={t} title={title} className={styles.play} size={20} />
        <MoreButton t={t} title={title} className={styles.more} />
        <ProgressBar entry={entry} className={styles.progress} />
      </span>
      <span className={styles.title} dir="auto">
        {isOpen && <NowMark t={t} size={15} />}
        {title}
      </span>
      {missing === null ? (
        <>
          <Line className={styles.note}>{[progressText(t, entry), show].filter(Boolean).join(' · ')}</Line>
          <span className="visually-hidden">{timingsText(t, entry, language)}</span>
        </>
      ) : (
        <MissingLine what={missing} />
      )}
    </div>
  )
})
