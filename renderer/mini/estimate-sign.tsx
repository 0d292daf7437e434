import { useTranslation } from 'react-i18next'
import { useRefining, useTimeline } from '../store/selectors'
import { Hint } from '../ui/hint'
import styles from './estimate-sign.module.css'

/** Says in one sign that some times are estimates, and how far better ones have come. More of it is in the whole window. */
export function EstimateSign() {
  const { t, i18n } = useTranslation()
  const refining = useRefining()
  const isEstimated = useTimeline()?.cues.some(({ source }) => source === 'estimated')
  if (!isEstimated) return null
  const progress =
    refining.state === 'running' && new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(refining.fraction)
  return (
    <Hint text={t('timing.estimatedTitle')}>
      <span className={styles.sign}>
        <span className="visually-hidden">{t('timing.estimated')} </span>
        <span aria-hidden="true">≈</span>
        {progress && <span className={styles.progress}> {progress}</span>}
      </span>
    </Hint>
  )
}
