// biome-ignore-all lint/a11y/useSemanticElements: a table lays out its rows itself; these are placed, and most are not there.
// biome-ignore-all lint/a11y/useFocusableInteractive: of a row and its cells one has the focus, as in any grid.

import clsx from 'clsx'
import { AudioLines, Ellipsis, Play, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { stateOf } from '../../shared/library/entry-state'
import { Cover } from './cover'
import { detailsText, heardText, missingText, progressText } from './entry-words'
import type { ItemProps } from './item-props'
import styles from './library-row.module.css'
import { ProgressBar } from './progress-bar'
import { TimingsMeter } from './timings-meter'

/** An episode as a row of the list. What it is pressed for, the list that holds it knows (`data-act`). */
export const LibraryRow = memo(function LibraryRow({ entry, index, place, isChosen, hasKeyboard, isOpen }: ItemProps) {
  const { t, i18n } = useTranslation()
  const missing = missingText(t, entry)
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      tabIndex={hasKeyboard ? 0 : -1}
      className={clsx(styles.row, isChosen && styles.chosen, isOpen && styles.open)}
      style={place}
      data-entry={entry.id}
    >
      <div role="gridcell" className={styles.main}>
        <span className={styles.picture}>
          <Cover entry={entry} className={styles.cover} />
          <button
            type="button"
            className={styles.play}
            tabIndex={-1}
            data-act="play"
            aria-label={t('library.play', { title: entry.title })}
          >
            <Play size={18} fill="currentColor" aria-hidden="true" />
          </button>
        </span>
        <span className={styles.names}>
          <span className={styles.title} dir="auto">
            {isOpen && <AudioLines size={16} strokeWidth={2.2} role="img" aria-label={t('library.now')} />}
            <span className={styles.words}>{entry.title}</span>
          </span>
          {missing === null ? (
            <span className={styles.details} dir="auto">
              {detailsText(t, entry)}
            </span>
          ) : (
            <span className={styles.missing}>
              <TriangleAlert size={13} strokeWidth={2.2} aria-hidden="true" />
              <span className={styles.what}>{missing}</span>
              <button type="button" className={styles.relink} tabIndex={-1} data-act="relink">
                {t('library.relink')}
              </button>
            </span>
          )}
        </span>
      </div>
      <div role="gridcell" className={styles.times}>
        <TimingsMeter entry={entry} />
      </div>
      <div role="gridcell" className={styles.progress} data-state={stateOf(entry)}>
        <ProgressBar entry={entry} />
        <span className={styles.note}>{progressText(t, entry)}</span>
      </div>
      <div role="gridcell" className={styles.heard}>
        {heardText(t, entry, Date.now(), i18n.language)}
      </div>
      <div role="gridcell" className={styles.more}>
        <button
          type="button"
          className={styles.button}
          tabIndex={-1}
          data-act="menu"
          aria-haspopup="menu"
          aria-label={t('library.more', { title: entry.title })}
        >
          <Ellipsis size={18} aria-hidden="true" />
        </button>
      </div>
    </div>
  )
})
