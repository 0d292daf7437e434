import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { CircleAlert, TriangleAlert, X } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '../../shared/i18n/describe-error'
import type { AppError } from '../../shared/model/app-error'
import { useApp } from '../app-context'
import { hasStopped } from '../session/playback-notices'
import { useStore } from '../store'
import { useNotices, useUpdate } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import pill from '../ui/pill.module.css'
import card from './card.module.css'
import styles from './notices.module.css'

const UpdateCard = lazy(async () => ({ default: (await import('../updates/update-card')).UpdateCard }))

/** What went wrong and what to do, until the listener has read it; the latest first, for not all may be in sight. */
export function Notices() {
  const { t } = useTranslation()
  const notices = useNotices()
  const update = useUpdate()
  return (
    <section className={styles.notices} aria-label={t('notices.label')}>
      {notices
        .map((notice, i) => ({ notice, place: i }))
        .toReversed()
        .map(({ notice, place }) => (
          <Notice key={place} notice={notice} />
        ))}
      {update && (
        <Suspense>
          <UpdateCard notice={update} />
        </Suspense>
      )}
    </section>
  )
}

function Notice({ notice }: { notice: AppError }) {
  const { t, i18n } = useTranslation()
  const { run } = useApp()
  const dismiss = useStore((s) => s.dismissNotice)
  // The file opened all the same; everything else did not do what was asked.
  const isWarning = notice.code === 'audio/cut-short' || notice.code === 'tracks/other-length'
  const isStopped = hasStopped(notice)
  const isFileAsked = asksForFile(notice)
  const Icon = isWarning ? TriangleAlert : CircleAlert
  return (
    <div role="alert" className={card.card} data-kind={isWarning ? 'warning' : 'error'}>
      <Icon size={18} aria-hidden="true" className={card.icon} />
      <div className={card.words}>
        <p>{describeError(notice, i18n)}</p>
        {(isStopped || isFileAsked) && (
          <div className={card.actions}>
            {isStopped && (
              <Button className={clsx(pill.secondary, card.action)} onClick={() => run('play-pause')}>
                {t(notice.code === 'audio/out-of-reach' ? 'notices.tryAgain' : 'transport.play')}
              </Button>
            )}
            {isFileAsked && (
              <Button className={clsx(pill.secondary, card.action)} onClick={() => run('open')}>
                {t('states.chooseAnother')}
              </Button>
            )}
          </div>
        )}
      </div>
      <IconButton label={t('notices.dismiss')} onPress={() => dismiss(notice)} className={card.close}>
        <X size={18} />
      </IconButton>
    </div>
  )
}

const needsNoFile = new Set<AppError['code']>([
  'audio/cut-short',
  'audio/playback-failed',
  'audio/output-lost',
  'audio/out-of-reach',
  'internal',
])

/** Whether another file is what helps: most often the wrong one was chosen, or a damaged one. */
function asksForFile({ code }: AppError): boolean {
  return !needsNoFile.has(code) && !/^(tracks\/.*|file\/(unwritable|no-folder|disk-full))$/.test(code)
}
