import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { describeError } from '../../shared/i18n/describe-error'
import type { Adding } from '../store/adding-slice'
import pill from '../ui/pill.module.css'
import styles from './failed-list.module.css'

interface FailedListProps {
  failed: Extract<Adding, { step: 'failed' }>
  onDone(): void
}

/** What could not be added, each with the reason and what to do. */
export function FailedList({ failed: { failures, addedCount }, onDone }: FailedListProps) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <p className={styles.explanation}>
        {addedCount === 0 ? t('adding.failedAll') : t('adding.failedExplained', { count: addedCount })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard. */}
      <ul className={styles.list} tabIndex={0}>
        {failures.map(({ title, error }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have one title, and the list never changes.
          <li key={index} className={styles.failure}>
            <p className={styles.title}>{title}</p>
            <p className={styles.reason}>{describeError(error, i18n)}</p>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button className={clsx(pill.primary, styles.button)} onClick={onDone}>
          {t('adding.done')}
        </Button>
      </div>
    </>
  )
}
