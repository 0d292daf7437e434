import { SkipBack, SkipForward } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DrillChip } from '../drills/drill-chip'
import { useEpisode, useTimeline } from '../store/selectors'
import { CommandButton } from '../transport/command-button'
import { PlayButton } from '../transport/play-button'
import { SeekBar } from '../transport/seek-bar'
import { TimeReadout } from '../transport/time-readout'
import { VolumeControl } from '../transport/volume-control'
import { EstimateSign } from './estimate-sign'
import styles from './mini-transport.module.css'
import { PinButton } from './pin-button'
import { SpeedSign } from './speed-sign'
import { UnfoldButton } from './unfold-button'

/** The foot of the mini player. What has no room in it has keys, and the whole window is one click away. */
export function MiniTransport() {
  const { t } = useTranslation()
  const hasTrack = Boolean(useEpisode()?.track)
  const hasCues = Boolean(useTimeline())
  return (
    <section className={styles.transport} aria-label={t('transport.label')}>
      {hasTrack && <SeekBar isSlim />}
      <div className={styles.row}>
        <div className={styles.time}>
          {hasTrack && (
            <>
              <TimeReadout />
              <EstimateSign />
              <DrillChip />
            </>
          )}
        </div>
        <div className={styles.buttons}>
          <CommandButton id="previous-segment" isDisabled={!hasCues}>
            <SkipBack size={18} />
          </CommandButton>
          <PlayButton />
          <CommandButton id="next-segment" isDisabled={!hasCues}>
            <SkipForward size={18} />
          </CommandButton>
        </div>
        <div className={styles.window}>
          <SpeedSign />
          <div className={styles.volume}>
            <VolumeControl />
          </div>
          <PinButton />
          <UnfoldButton />
        </div>
      </div>
    </section>
  )
}
