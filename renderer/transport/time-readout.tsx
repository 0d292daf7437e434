import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../shared/i18n/format'
import type { Seconds } from '../../shared/model/time'
import { Hint } from '../ui/hint'
import { keepFocus } from '../ui/icon-button'
import { useClockEffect } from '../ui/use-clock-effect'
import { remainingAt } from './seek-position'
import styles from './time-readout.module.css'
import { useTrackLength } from './use-track-length'

/** Elapsed time, and beside it the whole length or, after a click, what remains. */
export function TimeReadout() {
  const { t } = useTranslation()
  const length = useTrackLength()
  const [showsRemaining, setShowsRemaining] = useState(false)
  const elapsed = useRef<HTMLSpanElement>(null)
  const rest = useRef<HTMLSpanElement>(null)

  const draw = (time: Seconds) => {
    write(elapsed.current, formatClock(time))
    write(rest.current, showsRemaining ? `−${formatClock(remainingAt(time, length))}` : formatClock(length))
  }
  useClockEffect(draw, [length, showsRemaining])

  const toggleHint = showsRemaining ? t('transport.showTotal') : t('transport.showRemaining')
  return (
    <Hint text={toggleHint}>
      <button
        type="button"
        className={styles.readout}
        onMouseDown={keepFocus}
        onClick={() => setShowsRemaining(!showsRemaining)}
      >
        <span className="visually-hidden">{toggleHint}</span>
        <span ref={elapsed} />
        <span className={styles.rest} data-part="rest">
          {' / '}
          <span ref={rest} />
        </span>
      </button>
    </Hint>
  )
}

/** Writes only what changed: sixty frames share one second's text. */
function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}
