import { Button } from '@base-ui/react/button'
import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { keepFocus } from '../ui/icon-button'
import styles from './safe-mode-strip.module.css'

/** Says that this is safe mode, what that means, and how to leave it. */
export function SafeModeStrip() {
  const { t } = useTranslation()
  const { info, run } = useApp()
  if (!info.isSafeMode) return null
  return (
    <aside className={styles.strip} aria-label={t('recovery.safeMode')}>
      <ShieldCheck size={16} aria-hidden="true" />
      <p>
        <strong className={styles.mode}>{t('recovery.safeMode')}</strong>
        <span aria-hidden="true"> · </span>
        {t('recovery.safeModeExplained')}
      </p>
      <Button className={styles.leave} onMouseDown={keepFocus} onClick={() => run('restart')}>
        {t('recovery.restartNormally')}
      </Button>
    </aside>
  )
}
