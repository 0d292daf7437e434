import clsx from 'clsx'
import { progressOf, stateOf } from '../../shared/library/entry-state'
import type { LibraryEntry } from '../../shared/model/library'
import styles from './progress-bar.module.css'

interface ProgressBarProps {
  readonly entry: LibraryEntry
  readonly className?: string | undefined
}

/** How much of an episode was heard, for the eye; words beside it say the same. Nothing for what was not begun. */
export function ProgressBar({ entry, className }: ProgressBarProps) {
  const progress = progressOf(entry)
  if (progress === null || stateOf(entry) !== 'begun') return null
  return (
    <span className={clsx(styles.way, className)} aria-hidden="true">
      <span className={styles.heard} style={{ width: `${(100 * progress).toFixed(1)}%` }} />
    </span>
  )
}
