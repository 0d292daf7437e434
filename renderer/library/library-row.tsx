// biome-ignore-all lint/a11y/useSemanticElements: a table lays out its rows itself; these are placed, and most are not there.
// biome-ignore-all lint/a11y/useFocusableInteractive: of a row and its cells one has the focus, as in any grid.

import clsx from 'clsx'
import { memo } from 'react'
import { stateOf } from '../../shared/library/entry-state'
import { Cover } from './cover'
import { Line, MissingLine, MoreButton, NowMark, PlayButton } from './entry-parts'
import { detailsText, heardText, missingText, progressText } from './entry-words'
import type { ItemProps } from './item-props'
import styles from './library-row.module.css'
import { ProgressBar } from './progress-bar'
import { TimingsMeter } from './timings-meter'

/** An episode as a row of the list. What it is pressed for, the list that holds it knows (`data-act`). */
export const LibraryRow = memo(function LibraryRow(props: ItemProps) {
  const { t, language, entry, index, place, isChosen, hasKeyboard, isOpen } = props
  const { id, title } = entry
  const missing = missingText(t, entry)
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      tabIndex={hasKeyboard ? 0 : -1}
      className={clsx(styles.row, isChosen && styles.chosen)}
      style={place}
      data-entry={id}
    >
      <div role="gridcell" className={styles.main}>
        <span className={styles.picture}>
          <Cover entry={entry} className={styles.cover} />
          <PlayButton t={t} title={title} className={styles.play} size={18} />
        </span>
        <span className={styles.names}>
          <span className={styles.title} dir="auto">
            {isOpen && <NowMark t={t} size={16} />}
            <Line>{title}</Line>
          </span>
          {missing === null ? (
            <Line className={styles.details}>{detailsText(t, entry)}</Line>
          ) : (
            <MissingLine what={missing}>
              <button type="button" className={styles.relink} tabIndex={-1} data-act="relink">
                {t('library.relink')}
              </button>
            </MissingLine>
          )}
        </span>
      </div>
      <div role="gridcell" className={styles.times}>
        <TimingsMeter t={t} language={language} entry={entry} />
      </div>
      <div role="gridcell" className={styles.progress} data-state={stateOf(entry)}>
        <ProgressBar entry={entry} />
        <Line className={styles.note}>{progressText(t, entry)}</Line>
      </div>
      <div role="gridcell" className={styles.heard}>
        <Line>{heardText(t, entry, Date.now(), language)}</Line>
      </div>
      <div role="gridcell">
        <MoreButton t={t} title={title} className={styles.more} />
      </div>
    </div>
  )
})
