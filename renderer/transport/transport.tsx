import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { TimingChips } from '../corrections/timing-chips'
import { DrillChip } from '../drills/drill-chip'
import { useEpisode, useShowsCloseUp } from '../store/selectors'
import { TrackSwitch } from '../tracks/track-switch'
import { TracksButton } from '../tracks/tracks-button'
import { CloseUpButton } from '../waveform/close-up-button'
import { EstimatedBadge } from './estimated-badge'
import { SeekBar } from './seek-bar'
import { TimeReadout } from './time-readout'
import styles from './transport.module.css'
import { TransportButtons } from './transport-buttons'
import { VolumeControl } from './volume-control'

const CloseUp = lazy(async () => ({ default: (await import('../waveform/close-up/close-up')).CloseUp }))

/** The foot of the window: where the voice is, and what moves it. */
export function Transport() {
  const { t } = useTranslation()
  const showsCloseUp = useShowsCloseUp()
  const hasSeveral = (useEpisode()?.tracks.length ?? 0) > 1
  return (
    <section className={styles.transport} aria-label={t('transport.label')}>
      {showsCloseUp && (
        <Suspense fallback={<div className={styles.coming} />}>
          <CloseUp />
        </Suspense>
      )}
      <SeekBar />
      <div className={styles.row}>
        <div className={styles.time}>
          <TimeReadout />
          <CloseUpButton />
          <EstimatedBadge />
          <TimingChips />
          <DrillChip />
        </div>
        <TransportButtons />
        <div className={styles.voice}>
          <div className={styles.tracks}>
            <TracksButton isNamed={!hasSeveral} />
            {hasSeveral && <TrackSwitch />}
          </div>
          <VolumeControl />
        </div>
      </div>
    </section>
  )
}
