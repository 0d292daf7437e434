import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../shared/recovery/problem'
import { useApp } from '../app-context'
import { useStore } from '../store'
import pill from '../ui/pill.module.css'
import styles from './region.module.css'

interface RegionProps {
  readonly name: string
  readonly children: ReactNode
  /** Without it the part says that it could not be shown; one that nobody would miss just goes. */
  readonly isDispensable?: boolean
  /** Called when the part has failed, for what is open to be closed. */
  readonly onFailed?: () => void
}

/**
 * A part of the window that may fail by itself: what is around it goes on, and the captions with it. Another episode is
 * another try.
 */
export function Region({ name, children, isDispensable = false, onFailed }: RegionProps) {
  const { recovery } = useApp()
  const episodeId = useStore((s) => s.episode?.id)
  // What lies over the window is another each time it is opened; the parts beneath are not tried again for it.
  const sheet = useStore((s) => (onFailed ? s.sheet : null))
  return (
    <ErrorBoundary
      resetKeys={[episodeId, sheet]}
      onError={(error) => {
        const problem = problemOf('interface', error)
        recovery.tell({ ...problem, what: `${name}: ${problem.what}` })
        onFailed?.()
      }}
      fallbackRender={(props) => (isDispensable || onFailed ? null : <Failed {...props} />)}
    >
      {children}
    </ErrorBoundary>
  )
}

function Failed({ resetErrorBoundary }: FallbackProps) {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <div className={styles.failed} role="alert">
      <p>{t('recovery.partFailed')}</p>
      <Button className={clsx(pill.secondary, styles.action)} onClick={resetErrorBoundary}>
        {t('recovery.partAgain')}
      </Button>
      <Button className={clsx(pill.secondary, styles.action)} onClick={() => run('show-report')}>
        {t('recovery.showReport')}
      </Button>
    </div>
  )
}
