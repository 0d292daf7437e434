import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mostPasses, passSpeedLimits } from '../../shared/drills/drill-settings'
import { useApp } from '../app-context'
import { useSettings } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import { Stepper } from '../ui/stepper'
import styles from './pass-speeds.module.css'

/** The speeds of the passes, in their order. Whoever wants fewer passes takes away the last. */
export function PassSpeeds() {
  const { t } = useTranslation()
  const { settings: session } = useApp()
  const { passSpeeds } = useSettings()
  const { slowest, fastest } = passSpeedLimits
  const add = () => session.change({ passSpeeds: [...passSpeeds, passSpeeds.at(-1) ?? 1] })
  const remove = () => session.change({ passSpeeds: passSpeeds.slice(0, -1) })
  return (
    <div className={styles.speeds}>
      {passSpeeds.map((speed, pass) => (
        <Stepper
          // biome-ignore lint/suspicious/noArrayIndexKey: a pass is its place in the order.
          key={pass}
          label={t('drills.speedOfPass', { pass: pass + 1 })}
          value={speed}
          min={slowest}
          max={fastest}
          step={0.05}
          unit="×"
          onChange={(next) => session.change({ passSpeeds: passSpeeds.with(pass, next) })}
        />
      ))}
      <span className={styles.ends}>
        <IconButton
          className={styles.count}
          label={t('drills.removePass')}
          onPress={remove}
          isDisabled={passSpeeds.length <= 1}
        >
          <Minus size={16} />
        </IconButton>
        <IconButton
          className={styles.count}
          label={t('drills.addPass')}
          onPress={add}
          isDisabled={passSpeeds.length >= mostPasses}
        >
          <Plus size={16} />
        </IconButton>
      </span>
    </div>
  )
}
