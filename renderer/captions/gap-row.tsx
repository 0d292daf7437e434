import { memo, type Ref } from 'react'
import type { Gap } from '../../shared/timeline/find-gaps'
import type { PlaybackClock } from '../player/player'
import { useIsActiveGap } from '../store/selectors'
import { GapCountdown } from './gap-countdown'
import styles from './gap-row.module.css'

export interface GapRowProps {
  readonly gap: Gap
  /** Of the row in the list. */
  readonly item: number
  readonly clock: PlaybackClock
  readonly onPlay: (gap: Gap) => void
  readonly measure: Ref<HTMLLIElement>
}

/** Where nothing of the text is said. */
export const GapRow = memo(function GapRow({ gap, item, clock, onPlay, measure }: GapRowProps) {
  const isActive = useIsActiveGap(gap.after)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one gets here with the key for the previous line.
    <li
      ref={measure}
      className={styles.gap}
      data-item={item}
      data-gap={gap.after}
      aria-current={isActive ? 'true' : undefined}
      onClick={() => onPlay(gap)}
    >
      <GapCountdown gap={gap} clock={clock} isActive={isActive} />
    </li>
  )
})
