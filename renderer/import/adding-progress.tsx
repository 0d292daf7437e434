import { Button } from '@base-ui/react/button'
import { Progress } from '@base-ui/react/progress'
import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { Adding } from '../store/adding-slice'
import pill from '../ui/pill.module.css'
import styles from './adding-progress.module.css'

interface AddingProgressProps {
  adding: Extract<Adding, { step: 'looking' | 'adding' }>
  onStop(): void
}

/** How far looking through files or adding them is, and the way to end it. */
export function AddingProgress({ adding, onStop }: AddingProgressProps) {
  const { t } = useTranslation()
  const isAdding = adding.step === 'adding'
  const words = isAdding
    ? t('adding.progress', { done: adding.done, total: adding.total })
    : t('adding.found', { count: adding.found })
  return (
    <div className={styles.progress}>
      <Progress.Root
        className={styles.root}
        value={isAdding ? adding.done : null}
        max={isAdding ? adding.total : 1}
        aria-label={isAdding ? t('adding.progressLabel') : t('adding.looking')}
        aria-valuetext={words}
      >
        <Progress.Track className={styles.track}>
          <Progress.Indicator className={styles.indicator} />
        </Progress.Track>
      </Progress.Root>
      <div className={styles.foot}>
        <p className={styles.words}>{isAdding ? words : `${t('adding.looking')} · ${words}`}</p>
        <Button className={clsx(pill.secondary, styles.button)} onClick={onStop}>
          {isAdding ? t('adding.stop') : t('adding.cancel')}
        </Button>
      </div>
    </div>
  )
}
