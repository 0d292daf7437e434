import clsx from 'clsx'
import { lazy, memo, Suspense, useCallback, useRef } from 'react'
import { formatClock } from '../../shared/i18n/format'
import type { Cue, Spoken } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'
import { RowNote } from '../notes/row-note'
import type { PlaybackClock } from '../player/player'
import { useStore } from '../store'
import { useIsActiveCue, useIsCorrected, useIsPeeked, useLikelyPart } from '../store/selectors'
import { CaptionLine } from './caption-line'
import styles from './caption-row.module.css'
import { hiddenLinesOf, type LineUp, linesOf } from './lines-of'
import { PeekButton } from './peek-button'
import { RowMarks } from './row-marks'
import { useHeardLine } from './use-heard-line'
import { useWordProgress } from './use-word-progress'

const RowEditor = lazy(async () => ({ default: (await import('../corrections/row-editor')).RowEditor }))

export interface CaptionRowProps {
  /** Of the segment in the transcript. */
  readonly index: number
  /** Of how many segments in all. */
  readonly count: number
  /** Of the row in the list, where there are others than segments. */
  readonly item: number
  readonly segment: Segment
  readonly lineUp: LineUp
  /** Shown where the speaker changes. */
  readonly speaker: string | undefined
  /** Null where there is no audio. */
  readonly cue: Cue | null
  readonly spoken: Spoken | null
  /** Says that the text is not in the audio, above the first of several such lines. */
  readonly note: string | undefined
  /** The same at length, for a pointer on any of them. */
  readonly hint: string | undefined
  readonly clock: PlaybackClock
  readonly measure: (row: HTMLElement | null) => void
}

/**
 * One segment, all its languages, as one unit. Clicks and keys are handled by the list (`use-row-input.ts`). Each row
 * asks the store for itself whether it is the active one, so a new active cue renders two rows and no list.
 */
export const CaptionRow = memo(function CaptionRow(props: CaptionRowProps) {
  const { index, item, count, segment, lineUp, speaker, cue, spoken, note, hint, clock, measure } = props
  const isActive = useIsActiveCue(index)
  const isPeeked = useIsPeeked(index)
  const likely = useLikelyPart(index)
  const isCorrected = useIsCorrected(index)
  const isAlternating = useStore((s) => s.alternating !== null)
  const row = useRef<HTMLLIElement>(null)
  const attach = useCallback(
    (element: HTMLLIElement | null) => {
      row.current = element
      measure(element)
    },
    [measure],
  )
  const lines = linesOf(segment, lineUp)
  const hidden = isActive || isPeeked ? hiddenLinesOf(segment, lineUp) : []
  const start = cue && cue.source !== 'absent' ? cue.start : null
  const isCovered = hidden.length > 0 || lines.some(({ isBlurred }) => isBlurred)

  const texts = lines.map((line) => (
    <CaptionLine key={line.language} line={line} isAlone={lines.length === 1} isCovered={line.isBlurred && !isPeeked} />
  ))

  useWordProgress({
    ...{ row, segment, spoken, clock, lines: lineUp },
    cue: isActive && !isCorrected && cue && cue.source !== 'absent' && (cue.words || cue.parts) ? cue : null,
  })
  const isMarked = isActive && !isCorrected && (isAlternating || spoken?.also !== undefined)
  useHeardLine({
    ...{ row, spoken, clock, lines: lineUp },
    cue: isMarked && cue && cue.source !== 'absent' ? cue : null,
  })

  return (
    <li
      ref={attach}
      className={clsx(
        styles.row,
        isActive && styles.active,
        isPeeked && styles.peeked,
        cue?.source === 'estimated' && styles.soft,
        cue?.source === 'absent' && styles.absent,
        start !== null && styles.playable,
      )}
      data-segment={index}
      data-item={item}
      data-likely={likely ?? undefined}
      aria-current={isActive ? 'true' : undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-keyshortcuts={start === null ? undefined : 'Enter'}
      title={hint}
      tabIndex={-1}
    >
      {start !== null && (
        <time className={styles.time} aria-hidden="true">
          {formatClock(start)}
        </time>
      )}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {speaker !== undefined && (
        <p className={styles.speaker} dir="auto">
          {speaker}
        </p>
      )}
      {isCorrected ? (
        <Suspense fallback={texts}>
          <RowEditor index={index} lineUp={lineUp} />
        </Suspense>
      ) : (
        texts
      )}
      {!isCorrected && isPeeked && hidden.length > 0 && (
        <div className={styles.revealed}>
          {hidden.map((line) => (
            <CaptionLine key={line.language} line={line} isAlone={false} isCovered={false} />
          ))}
        </div>
      )}
      <RowNote index={index} />
      {isActive && !isCorrected && isCovered && start !== null && <PeekButton />}
      <RowMarks index={index} />
    </li>
  )
})
