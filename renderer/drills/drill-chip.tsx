import { Button } from '@base-ui/react/button'
import { FastForward, Pause, Repeat, Repeat1, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { passesOf } from '../../shared/drills/drill'
import { formatClock } from '../../shared/i18n/format'
import { useApp } from '../app-context'
import { useDrill, useLoop, useLoopFrom, useSettings } from '../store/selectors'
import { Hint } from '../ui/hint'
import { keepFocus } from '../ui/icon-button'
import styles from './drill-chip.module.css'
import { useIsDrilling } from './use-is-drilling'

/** The drill that is on, in one small sign; a click ends it. A hurried stretch shows here too, as long as it lasts. */
export function DrillChip() {
  const { t } = useTranslation()
  const { run, settings: session } = useApp()
  const isDrilling = useIsDrilling()
  const { said, face, isHurrying } = useChip()
  if (!isDrilling && !isHurrying) return null
  const label = t('drills.chip.end', { what: said })
  const end = () => (isHurrying ? session.change({ textless: 'play' }) : run('end-drills'))
  return (
    <Hint text={label}>
      <Button className={styles.chip} aria-label={label} onMouseDown={keepFocus} onClick={end} data-testid="drill">
        {face}
        <X className={styles.end} size={13} strokeWidth={2.4} />
      </Button>
    </Hint>
  )
}

function useChip() {
  const { t, i18n } = useTranslation()
  const { pass, pace, isDone } = useDrill()
  const settings = useSettings()
  const loop = useLoop()
  const from = useLoopFrom()
  const passes = passesOf(settings)
  const isHurrying = loop === null && from === null && isDone && pace !== null
  const speed = pace === null ? '' : `${pace.toLocaleString(i18n.language, { maximumFractionDigits: 2 })}×`
  const speedFace = pace !== null && <span className={styles.speed}>{speed}</span>
  if (isHurrying) {
    const said = t('drills.chip.hurry', { speed })
    return { isHurrying, said, face: [<FastForward key="sign" size={15} />, <span key="speed">{speed}</span>] }
  }
  if (from !== null) {
    const point = t('drills.chip.point', { from: formatClock(from) })
    return { isHurrying, said: point, face: <span>{point}</span> }
  }
  if (loop) {
    const face = (
      <>
        <Repeat1 size={15} />
        <span>{pass}</span>
        {speedFace}
      </>
    )
    return { isHurrying, said: t('drills.chip.loop', { pass }), face }
  }
  if (passes > 1) {
    const now = { pass: Math.min(pass, passes), passes }
    const face = (
      <>
        <Repeat size={15} />
        <span>{t('drills.chip.passOf', now)}</span>
        {speedFace}
        {settings.pausesAfterLine && <Pause size={14} />}
      </>
    )
    return { isHurrying, said: t('drills.chip.repeat', now), face }
  }
  const face = (
    <>
      <Pause size={14} />
      <span className={styles.words}>{t('drills.chip.lineByLine')}</span>
      {speedFace}
    </>
  )
  return { isHurrying, said: t('drills.chip.lineByLine'), face }
}
