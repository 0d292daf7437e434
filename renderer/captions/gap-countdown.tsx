import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLength } from '../../shared/i18n/format'
import type { Gap } from '../../shared/timeline/find-gaps'
import type { PlaybackClock } from '../player/player'
import styles from './gap-countdown.module.css'

interface GapCountdownProps {
  readonly gap: Gap
  readonly clock: PlaybackClock
  /** It is being played. */
  readonly isActive: boolean
}

/** Three dots and how long a gap takes; while it plays, they fill and it runs down, written by the clock. */
export function GapCountdown({ gap, clock, isActive }: GapCountdownProps) {
  const { t, i18n } = useTranslation()
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
    <>
      <span className="visually-hidden">{t('captions.gap', { length })}</span>
      <span ref={dots} className={styles.dots} data-active={isActive || undefined} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {/* Of its own for each state: the clock writes into the one that is shown while it plays. */}
      {isActive ? (
        <span key="left" ref={left} className={styles.length} data-active="" aria-hidden="true" />
      ) : (
        <span key="length" className={styles.length} aria-hidden="true">
          {length}
        </span>
      )}
    </>
  )
}
