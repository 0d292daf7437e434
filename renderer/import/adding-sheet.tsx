import { Dialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import sheets from '../sheets/sheet.module.css'
import { useStore } from '../store'
import { useAdding } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import { AddingProgress } from './adding-progress'
import styles from './adding-sheet.module.css'
import { FailedList } from './failed-list'
import { PlanView } from './plan-view'

/** Adding many files: what belongs together, to be looked through and changed before anything is added. */
export function AddingSheet() {
  const { t } = useTranslation()
  const { adding: session } = useApp()
  const adding = useAdding()
  const sheet = useRef<HTMLDivElement>(null)
  const isPlanned = adding?.step === 'planned'

  const leave = () => {
    session.end()
    // Nothing is under way any more that would close it.
    if (useStore.getState().adding === null) useStore.getState().setSheet(null)
  }
  return (
    <Dialog.Root
      open
      onOpenChange={(_isOpen, details) => {
        // A click beside it must not cost what was put in order; and Esc first ends the moving of a file.
        if (details.reason === 'outside-press' || details.event.defaultPrevented) details.cancel()
        else leave()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={sheets.veil} />
        <Dialog.Popup
          ref={sheet}
          className={clsx(
            sheets.surface,
            sheets.sheet,
            styles.sheet,
            isPlanned && adding.scan.files.length > 12 && styles.tall,
          )}
          initialFocus={sheet}
        >
          <div className={styles.head}>
            <div>
              <Dialog.Title className={sheets.title}>
                {adding?.step === 'failed'
                  ? t('adding.failedTitle', { count: adding.failures.length })
                  : t('adding.title')}
              </Dialog.Title>
              {isPlanned && (
                <Dialog.Description className={styles.explanation}>{t('adding.explanation')}</Dialog.Description>
              )}
            </div>
            <Dialog.Close
              render={
                <IconButton label={adding?.step === 'failed' ? t('adding.done') : t('adding.close')}>
                  <X size={20} />
                </IconButton>
              }
            />
          </div>
          {(adding?.step === 'looking' || adding?.step === 'adding') && (
            <AddingProgress adding={adding} onStop={leave} />
          )}
          {isPlanned && <PlanView planned={adding} onCancel={leave} />}
          {adding?.step === 'failed' && <FailedList failed={adding} onDone={leave} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
