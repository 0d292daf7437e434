import clsx from 'clsx'
import { memo, type Ref } from 'react'
import { formatClock } from '../../shared/i18n/format'
import type { Seconds } from '../../shared/model/time'
import type { Segment } from '../../shared/model/transcript'
import { useIsActiveCue } from '../store/selectors'
import styles from './caption-row.module.css'
import { type LineUp, linesOf } from './lines-of'
import { RowMarks } from './row-marks'

export interface CaptionRowProps {
  readonly index: number
  /** Of how many rows in all. */
  readonly count: number
  readonly segment: Segment
  readonly lineUp: LineUp
  /** Shown where the speaker changes. */
  readonly speaker: string | undefined
  /** Null when there is nothing to play here: the text is not spoken, or there is no audio yet. */
  readonly start: Seconds | null
  /** The time is an estimate: the highlight must not look like a fact. */
  readonly isSoft: boolean
  readonly measure: Ref<HTMLLIElement>
}

/**
 * One segment, all its languages, as one unit. Clicks and keys are handled by the list (`use-row-input.ts`). Each row
 * asks the store for itself whether it is the active one, so a new active cue renders two rows and no list.
 */
export const CaptionRow = memo(function CaptionRow(props: CaptionRowProps) {
  const { index, count, segment, lineUp, speaker, start, isSoft, measure } = props
  const isActive = useIsActiveCue(index)
  const lines = linesOf(segment, lineUp)

  return (
    <li
      ref={measure}
      className={clsx(styles.row, isActive && styles.active, isSoft && styles.soft, start !== null && styles.playable)}
      data-segment={index}
      aria-current={isActive ? 'true' : undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-keyshortcuts={start === null ? undefined : 'Enter'}
      tabIndex={-1}
    >
      {start !== null && (
        <time className={styles.time} aria-hidden="true">
          {formatClock(start)}
        </time>
      )}
      {speaker !== undefined && (
        <p className={styles.speaker} dir="auto">
          {speaker}
        </p>
      )}
      {lines.map(({ language, text, role, isStandIn }) => (
        <p
          key={language}
          className={clsx(styles[role], isStandIn && styles.standIn, lines.length === 1 && styles.alone)}
          lang={language === 'und' ? undefined : language}
          dir="auto"
        >
          {text}
        </p>
      ))}
      <RowMarks index={index} />
    </li>
  )
})
