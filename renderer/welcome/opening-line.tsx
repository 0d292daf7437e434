import { useTranslation } from 'react-i18next'
import { useEpisode, useIsOpening } from '../store/selectors'
import styles from './opening.module.css'

/** Says that another episode is being opened, and leaves the present one readable meanwhile. */
export function OpeningLine() {
  const { t } = useTranslation()
  const isOpening = useIsOpening()
  const hasEpisode = useEpisode() !== null
  if (!isOpening || !hasEpisode) return null
  return (
    <div className={styles.line} role="status">
      <span className="visually-hidden">{t('welcome.opening')}</span>
    </div>
  )
}
