import { Dialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { Printer, RotateCcw, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasOwnKeys } from '../../shared/commands/change-keys'
import { commandIds } from '../../shared/commands/command-keys'
import sheets from '../sheets/sheet.module.css'
import { useStore } from '../store'
import { useSettings } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import { SearchField } from '../ui/search-field'
import { ShortcutColumns } from './shortcut-columns'
import styles from './shortcut-sheet.module.css'
import { useKeyEditing } from './use-key-editing'

/** Every command with its keys, in two columns, to be looked through, changed and printed. */
export function ShortcutSheet() {
  const { t } = useTranslation()
  const { keys: chosen } = useSettings()
  const [typed, setTyped] = useState('')
  const sheet = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const editing = useKeyEditing(sheet)

  const isChanged = commandIds.some((id) => hasOwnKeys(chosen, id))
  return (
    <Dialog.Root
      open
      onOpenChange={(_isOpen, details) => {
        // Esc in the middle of a change ends the change, and may have done so by now.
        if (details.reason === 'escape-key' && (editing.at || details.event.defaultPrevented)) {
          details.cancel()
          editing.cancel()
        } else useStore.getState().setSheet(null)
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={sheets.veil} />
        <Dialog.Popup
          ref={sheet}
          className={clsx(sheets.surface, sheets.sheet, styles.sheet)}
          initialFocus={field}
          data-print="sheet"
        >
          <div className={styles.head}>
            <div className={styles.words}>
              <Dialog.Title className={sheets.title}>{t('shortcuts.title')}</Dialog.Title>
              <Dialog.Description className={styles.explanation}>{t('shortcuts.explanation')}</Dialog.Description>
            </div>
            <SearchField
              label={t('shortcuts.filter')}
              className={styles.filter}
              field={field}
              value={typed}
              onChange={setTyped}
            />
            <div className={styles.tools}>
              <IconButton label={t('shortcuts.resetAll')} onPress={editing.resetAll} isDisabled={!isChanged}>
                <RotateCcw size={17} />
              </IconButton>
              <IconButton label={t('shortcuts.print')} onPress={() => window.print()}>
                <Printer size={18} />
              </IconButton>
              <Dialog.Close
                render={
                  <IconButton label={t('shortcuts.close')}>
                    <X size={20} />
                  </IconButton>
                }
              />
            </div>
          </div>
          <div className={styles.body}>
            <ShortcutColumns typed={typed} editing={editing} />
          </div>
          <p role="status" className="visually-hidden">
            {editing.said}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
