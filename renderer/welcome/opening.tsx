import { useTranslation } from 'react-i18next'
import styles from './opening.module.css'

/** Appears only when opening takes so long that one would ask; most files are open before. */
export function Opening() {
  const { t } = useTranslation()
  return (
    <div className={styles.opening} role="status">
      <span className={styles.ring} aria-hidden="true" />
      {t('welcome.opening')}
    </div>
  )
}
