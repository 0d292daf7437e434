import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecoverySession } from '../session/recovery-session'
import styles from './crash-screen.module.css'
import pill from './pill.module.css'

interface CrashScreenProps {
  readonly error: unknown
  readonly version: string
  readonly restart: RecoverySession['restart']
}

/** Takes the window's place when the program itself fails, with a text that can be reported. */
export function CrashScreen({ error, version, restart }: CrashScreenProps) {
  const { t } = useTranslation()
  const detail = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setCopied] = useState(false)

  const copy = () => {
    detail.current?.select()
    // The clipboard API wants a permission, and this page is given none.
    setCopied(document.execCommand('copy'))
  }
  return (
    <main className={styles.crash} role="alert">
      <h1 className={styles.title}>{t('crash.title')}</h1>
      <p className={styles.explanation}>{t('crash.explanation')}</p>
      <textarea ref={detail} className={styles.detail} readOnly value={crashReport(error, version)} rows={10} />
      <div className={styles.actions}>
        <Button className={clsx(pill.primary, styles.action)} onClick={() => restart('window')}>
          {t('crash.reload')}
        </Button>
        <Button className={clsx(pill.secondary, styles.action)} onClick={copy}>
          {isCopied ? t('crash.copied') : t('crash.copy')}
        </Button>
        <Button className={clsx(pill.secondary, styles.action)} onClick={() => restart('safe')}>
          {t('recovery.startSafe')}
        </Button>
      </div>
    </main>
  )
}

/** What somebody who mends Diglot needs to know. */
export function crashReport(error: unknown, version: string): string {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
  return `Diglot ${version}\n${navigator.userAgent}\n\n${what}`
}
