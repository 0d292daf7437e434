import clsx from 'clsx'
import { ChevronLeft, ChevronRight, RotateCcw, SkipBack, SkipForward } from 'lucide-react'
import { DrillsButton } from '../drills/drills-button'
import { useEpisode, useTimeline } from '../store/selectors'
import { CommandButton } from './command-button'
import { PlayButton } from './play-button'
import { SpeedControl } from './speed-control'
import styles from './transport-buttons.module.css'

/** What moves the voice. The play button stands in the middle of the window whatever is beside it. */
export function TransportButtons() {
  const hasTrack = Boolean(useEpisode()?.track)
  const hasCues = Boolean(useTimeline())
  return (
    <div className={styles.buttons}>
      <div className={clsx(styles.side, styles.before)}>
        <CommandButton id="replay-segment" isDisabled={!hasCues}>
          <RotateCcw size={18} />
        </CommandButton>
        <CommandButton id="skip-back" isDisabled={!hasTrack}>
          <span className={styles.skip}>
            <ChevronLeft size={14} strokeWidth={2.4} />5
          </span>
        </CommandButton>
        <CommandButton id="previous-segment" isDisabled={!hasCues}>
          <SkipBack size={20} />
        </CommandButton>
      </div>
      <PlayButton />
      <div className={styles.side}>
        <CommandButton id="next-segment" isDisabled={!hasCues}>
          <SkipForward size={20} />
        </CommandButton>
        <CommandButton id="skip-forward" isDisabled={!hasTrack}>
          <span className={styles.skip}>
            5<ChevronRight size={14} strokeWidth={2.4} />
          </span>
        </CommandButton>
        <SpeedControl />
        <DrillsButton isDisabled={!hasTrack} />
      </div>
    </div>
  )
}
