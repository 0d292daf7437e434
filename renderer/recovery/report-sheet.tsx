import { Button } from '@base-ui/react/button'
import { Dialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { Check, Copy, FolderOpen, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import sheets from '../sheets/sheet.module.css'
import { useStore } from '../store'
import { IconButton } from '../ui/icon-button'
import pill from '../ui/pill.module.css'
import styles from './report-sheet.module.css'

/** The last report of what went wrong, to be read, copied, or found on the disk. */
export function ReportSheet() {
  const { t } = useTranslation()
  const { bridge } = useApp()
  const [report, setReport] = useState<string | null | undefined>(undefined)
  const [isCopied, setCopied] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let isGone = false
    const show = (text: string | null) => !isGone && setReport(text)
    bridge.invoke('recovery:report').then(show, () => show(null))
    return () => {
      isGone = true
    }
  }, [bridge])

  const copy = async () => setCopied(await bridge.invoke('recovery:copy-report').catch(() => false))
  return (
    <Dialog.Root open onOpenChange={() => useStore.getState().setSheet(null)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={sheets.veil} />
        <Dialog.Popup ref={sheet} className={clsx(sheets.surface, sheets.sheet)} initialFocus={sheet}>
          <div className={styles.head}>
            <Dialog.Title className={sheets.title}>{t('reportSheet.title')}</Dialog.Title>
            <Dialog.Close
              render={
                <IconButton label={t('reportSheet.close')}>
                  <X size={20} />
                </IconButton>
              }
            />
          </div>
          {report === null ? (
            <Dialog.Description className={styles.none}>{t('reportSheet.none')}</Dialog.Description>
          ) : (
            <>
              <Dialog.Description className={styles.explanation}>{t('reportSheet.explanation')}</Dialog.Description>
              {/* biome-ignore lint/a11y/useSemanticElements: it holds text to be read and scrolled, and is not a form's part. */}
              <div
                className={styles.text}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard.
                tabIndex={0}
                role="region"
                aria-label={t('recovery.reportLabel')}
                lang="en"
              >
                {report ?? t('reportSheet.loading')}
              </div>
              <div className={styles.actions}>
                <Button className={clsx(pill.primary, styles.action)} onClick={() => void copy()} disabled={!report}>
                  {isCopied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
                  {isCopied ? t('reportSheet.copied') : t('reportSheet.copy')}
                </Button>
                <Button
                  className={clsx(pill.secondary, styles.action)}
                  onClick={() => void bridge.invoke('recovery:show-report')}
                  disabled={!report}
                >
                  <FolderOpen size={16} aria-hidden="true" />
                  {t('reportSheet.show')}
                </Button>
              </div>
            </>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
