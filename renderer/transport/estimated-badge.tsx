import { Button } from '@base-ui/react/button'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '../../shared/model/timeline'
import { useTimeline } from '../store/selectors'
import { keepFocus } from '../ui/icon-button'
import { Popover } from '../ui/popover'
import styles from './estimated-badge.module.css'

/** Says plainly that the lines' times are estimates, for as long as some of them are. */
export function EstimatedBadge() {
  const { t } = useTranslation()
  const timeline = useTimeline()
  if (!timeline || !hasEstimates(timeline)) return null
  return (
    <Popover
      opensOnHover
      trigger={
        <Button className={styles.badge} aria-label={t('timing.estimated')} onMouseDown={keepFocus}>
          <span aria-hidden="true">≈</span>
          <span className={styles.word}>{t('timing.estimated')}</span>
        </Button>
      }
      title={t('timing.estimatedTitle')}
      titleClassName={styles.title}
      className={styles.popup}
    >
      <p>{t('timing.estimatedExplained')}</p>
    </Popover>
  )
}

function hasEstimates({ cues }: Timeline): boolean {
  return cues.some(({ source }) => source === 'estimated')
}
