import styles from './mark.module.css'

/** Two lines, one voice: the pair of captions that Diglot is about. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 96 72" aria-hidden="true">
      <rect className={styles.voice} x="0" y="8" width="5" height="56" rx="2.5" />
      <rect className={styles.first} x="20" y="12" width="76" height="12" rx="6" />
      <rect className={styles.first} x="20" y="30" width="46" height="12" rx="6" />
      <rect className={styles.second} x="20" y="50" width="62" height="10" rx="5" />
    </svg>
  )
}
