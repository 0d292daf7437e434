import { Button } from '@base-ui/react/button'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '../../shared/model/timeline'
import type { Refining } from '../store/refining-slice'
import { useRefining, useTimeline } from '../store/selectors'
import { keepFocus } from '../ui/icon-button'
import { Popover } from '../ui/popover'
import styles from './estimated-badge.module.css'

/** Says plainly that the lines' times are estimates, for as long as some of them are, and how far better ones have come. */
export function EstimatedBadge() {
  const { t, i18n } = useTranslation()
  const refining = useRefining()
  const progress =
    refining.state === 'running' && new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(refining.fraction)
  const stateWord = stateWords[refining.state]
  const timeline = useTimeline()
  if (!timeline || !hasEstimates(timeline)) return null
  return (
    <Popover
      opensOnHover
      trigger={
        <Button
          className={styles.badge}
          aria-label={[t('timing.estimated'), progress].filter(Boolean).join(' ')}
          onMouseDown={keepFocus}
        >
          <span aria-hidden="true">≈</span>
          <span className={styles.word}>{t('timing.estimated')}</span>
          {progress && <span className={styles.progress}>{progress}</span>}
        </Button>
      }
      title={t('timing.estimatedTitle')}
      titleClassName={styles.title}
      className={styles.popup}
    >
      <p>{t('timing.estimatedExplained')}</p>
      {stateWord && <p className={styles.state}>{t(`timing.${stateWord}`)}</p>}
    </Popover>
  )
}

/** What is said of the search for better times, when there is something to say. */
const stateWords = {
  idle: null,
  running: 'refining',
  done: null,
  foreign: 'foreign',
  failed: 'unrefined',
} as const satisfies Record<Refining['state'], string | null>

function hasEstimates({ cues }: Timeline): boolean {
  return cues.some(({ source }) => source === 'estimated')
}
