import { useTranslation } from 'react-i18next'
import type { LibraryEntry } from '../../shared/model/library'
import { timingsText } from './entry-words'
import styles from './timings-meter.module.css'

/** How good an episode's times are: a bar of the certain and the doubtful ones, and the same in words. */
export function TimingsMeter({ entry }: { readonly entry: LibraryEntry }) {
  const { t, i18n } = useTranslation()
  const { timings } = entry
  return (
    <span className={styles.meter}>
      {timings && (
        <span className={styles.bar} aria-hidden="true">
          {timings.sure > 0 && <span className={styles.sure} style={{ flexGrow: timings.sure }} />}
          {timings.doubtful > 0 && <span className={styles.doubtful} style={{ flexGrow: timings.doubtful }} />}
        </span>
      )}
      <span className={styles.words}>{timingsText(t, entry, i18n.language)}</span>
    </span>
  )
}
