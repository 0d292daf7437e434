import type { CSSProperties } from 'react'
import type { Seconds } from '../../shared/model/time'
import styles from './silence-ring.module.css'

/** Around the play button: how much is left of the silence in which the listener speaks. */
export function SilenceRing({ wait }: { readonly wait: Seconds }) {
  return (
    <svg className={styles.ring} viewBox="0 0 62 62" aria-hidden="true" data-testid="silence">
      <circle className={styles.way} cx="31" cy="31" r="29.5" />
      <circle
        className={styles.rest}
        cx="31"
        cy="31"
        r="29.5"
        pathLength={1}
        style={{ '--wait': `${wait}s` } as CSSProperties}
      />
    </svg>
  )
}
