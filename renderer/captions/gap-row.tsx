import clsx from 'clsx'
import { memo, type Ref, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLength } from '../../shared/i18n/format'
import type { Gap } from '../../shared/timeline/find-gaps'
import type { PlaybackClock } from '../player/player'
import { useIsActiveGap } from '../store/selectors'
import styles from './gap-row.module.css'

export interface GapRowProps {
  readonly gap: Gap
  /** Of the row in the list. */
  readonly item: number
  readonly clock: PlaybackClock
  readonly onPlay: (gap: Gap) => void
  readonly measure: Ref<HTMLLIElement>
}

/** Where nothing of the text is said: three dots and how long it takes; while it plays, they fill and it runs down. */
export const GapRow = memo(function GapRow({ gap, item, clock, onPlay, measure }: GapRowProps) {
  const { t, i18n } = useTranslation()
  const isActive = useIsActiveGap(gap.after)
  const dots = useRef<HTMLSpanElement>(null)
  const left = useRef<HTMLSpanElement>(null)
  const { language } = i18n
  const length = formatLength(gap.end - gap.start, language)

  useEffect(() => {
    if (!isActive) return
    return clock.subscribe((time) => {
      const share = Math.max(0, Math.min((time - gap.start) / (gap.end - gap.start), 1))
      const words = formatLength(Math.max(0, gap.end - time), language)
      dots.current?.style.setProperty('--share', share.toFixed(3))
      if (left.current && left.current.textContent !== words) left.current.textContent = words
    })
  }, [isActive, clock, gap, language])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one gets here with the key for the previous line.
    <li
      ref={measure}
      className={clsx(styles.gap, isActive && styles.active)}
      data-item={item}
      data-gap={gap.after}
      aria-current={isActive ? 'true' : undefined}
      onClick={() => onPlay(gap)}
    >
      <span className="visually-hidden">{t('captions.gap', { length })}</span>
      <span ref={dots} className={styles.dots} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {/* Of its own for each state: the clock writes into the one that is shown while it plays. */}
      {isActive ? (
        <span key="left" ref={left} className={styles.length} aria-hidden="true" />
      ) : (
        <span key="length" className={styles.length} aria-hidden="true">
          {length}
        </span>
      )}
    </li>
  )
})
