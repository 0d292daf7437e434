import { useTranslation } from 'react-i18next'
import { DrillChip } from '../drills/drill-chip'
import { EstimatedBadge } from './estimated-badge'
import { SeekBar } from './seek-bar'
import { SpokenSwitch } from './spoken-switch'
import { TimeReadout } from './time-readout'
import styles from './transport.module.css'
import { TransportButtons } from './transport-buttons'
import { VolumeControl } from './volume-control'

/** The foot of the window: where the voice is, and what moves it. */
export function Transport() {
  const { t } = useTranslation()
  return (
    <section className={styles.transport} aria-label={t('transport.label')}>
      <SeekBar />
      <div className={styles.row}>
        <div className={styles.time}>
          <TimeReadout />
          <EstimatedBadge />
          <DrillChip />
        </div>
        <TransportButtons />
        <div className={styles.voice}>
          <SpokenSwitch />
          <VolumeControl />
        </div>
      </div>
    </section>
  )
}
