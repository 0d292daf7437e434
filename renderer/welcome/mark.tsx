import styles from './mark.module.css'

/** The sign of Diglot, as on its icon: one letter in two halves, one for each language. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="256 224 544 576" aria-hidden="true">
      <path
        className={styles.first}
        d="M320 224H564A236 236 0 0 1 800 460V460a20 20 0 0 1 -20 20H276a20 20 0 0 1 -20 -20V288a64 64 0 0 1 64 -64z"
      />
      <path
        className={styles.second}
        d="M276 544H780a20 20 0 0 1 20 20V564A236 236 0 0 1 564 800H320a64 64 0 0 1 -64 -64V564a20 20 0 0 1 20 -20z"
      />
    </svg>
  )
}
