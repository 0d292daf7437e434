import { ArrowDown, ArrowUp } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './back-to-now.module.css'
import type { Direction } from './caption-scroll'

export interface BackToNowProps {
  /** Where the active row is, seen from what is being read. */
  readonly direction: Direction
  readonly onClick: (event: MouseEvent) => void
}

/** The way back to the line being spoken, while the listener looks elsewhere. */
export function BackToNow({ direction, onClick }: BackToNowProps) {
  const { t } = useTranslation()
  const Arrow = direction === 'up' ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      className={styles.pill}
      data-testid="back-to-now"
      data-direction={direction}
      onClick={onClick}
    >
      <Arrow size={15} aria-hidden="true" />
      {t('captions.backToNow')}
    </button>
  )
}
