import type { Gap } from '../../shared/timeline/find-gaps'
import { GapCountdown } from '../captions/gap-countdown'
import type { PlaybackClock } from '../player/player'
import styles from './mini-gap.module.css'
import { MiniTitle } from './mini-title'

/** What is open, and that nothing of its text is being said for so long. */
export function MiniGap({ gap, clock }: { readonly gap: Gap; readonly clock: PlaybackClock }) {
  return (
    <MiniTitle>
      <p className={styles.gap} aria-current="true" data-gap={gap.after}>
        <GapCountdown gap={gap} clock={clock} isActive />
      </p>
    </MiniTitle>
  )
}
