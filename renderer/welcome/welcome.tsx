import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useNotices, useRecent } from '../store/selectors'
import { Mark } from './mark'
import { RecentList } from './recent-list'
import styles from './welcome.module.css'

/** What a listener sees who has nothing open. */
export function Welcome() {
  const { t } = useTranslation()
  const { run } = useApp()
  const hasRecent = useRecent().length > 0
  // A notice lies over the upper part of the stage, where the list leaves no room to spare.
  const isBelow = useNotices().length > 0 && hasRecent
  return (
    <section className={clsx(styles.stage, isBelow && styles.below)}>
      {!isBelow && <Mark />}
      <h1 className={styles.title}>{t('welcome.title')}</h1>
      <p className={styles.invitation}>{t('welcome.invitation')}</p>
      <div className={styles.actions}>
        <Button className={styles.primary} onClick={() => run('open')}>
          {t('welcome.choose')}
        </Button>
        <Button className={styles.secondary} onClick={() => run('open-sample')}>
          {t('commands.open-sample')}
        </Button>
      </div>
      <RecentList />
      <p className={styles.formats}>{t('welcome.formats')}</p>
    </section>
  )
}
