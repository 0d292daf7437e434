import type { TFunction } from 'i18next'
import type { LibraryEntry } from '../../shared/model/library'
import { Line } from './entry-parts'
import { timingsText } from './entry-words'
import styles from './timings-meter.module.css'

interface TimingsMeterProps {
  readonly t: TFunction
  /** Of the interface. */
  readonly language: string
  readonly entry: LibraryEntry
}

/** How good an episode's times are: a bar of the certain and the doubtful ones, and the same in words. */
export function TimingsMeter({ t, language, entry }: TimingsMeterProps) {
  const { timings } = entry
  return (
    <span className={styles.meter}>
      {timings && (
        <span className={styles.bar} aria-hidden="true">
          {timings.sure > 0 && <span className={styles.sure} style={{ flexGrow: timings.sure }} />}
          {timings.doubtful > 0 && <span className={styles.doubtful} style={{ flexGrow: timings.doubtful }} />}
        </span>
      )}
      <Line className={styles.words}>{timingsText(t, entry, language)}</Line>
    </span>
  )
}
