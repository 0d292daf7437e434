import clsx from 'clsx'
import styles from './caption-line.module.css'
import type { Line } from './lines-of'

interface CaptionLineProps {
  readonly line: Line
  /** The only line of its row: the one being read, whatever its role. */
  readonly isAlone: boolean
  /** Out of focus, for eyes and for screen readers alike. */
  readonly isCovered: boolean
}

/**
 * One language of a row. Covered, it is hidden from screen readers as well: who covers a language wants to understand
 * without it, and would be told the answer with every line otherwise. Peeking gives it to both.
 */
export function CaptionLine({ line, isAlone, isCovered }: CaptionLineProps) {
  const { language, text, role, isStandIn } = line
  return (
    <p
      className={clsx(styles[role], isStandIn && styles.standIn, isAlone && styles.alone, isCovered && styles.covered)}
      data-role={role}
      data-language={language}
      lang={language === 'und' ? undefined : language}
      dir="auto"
      aria-hidden={isCovered || undefined}
    >
      {text}
    </p>
  )
}
