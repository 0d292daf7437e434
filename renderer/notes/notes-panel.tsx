import { Dialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { Copy, Download, type LucideIcon, NotebookPen, Search, X } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useKeyLabel } from '../commands/use-key-label'
import { useFoundTexts } from '../find/use-found-texts'
import sheets from '../sheets/sheet.module.css'
import { useStore } from '../store'
import { IconButton } from '../ui/icon-button'
import { MarkItem } from './mark-item'
import { markedTexts } from './marked-texts'
import styles from './notes-panel.module.css'

/** More marks than anybody reads at once are shown when they are asked for. */
const mostShown = 300

/**
 * Everything that the listener marked, at the side of the lines: the captions stay in sight and go on. It is searched as
 * one types, and what is pressed is played.
 */
export function NotesPanel() {
  const { t } = useTranslation()
  const marks = useStore((s) => s.marks)
  const text = useStore((s) => s.episode?.text)
  const [typed, setTyped] = useState('')
  const [showsAll, setShowsAll] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const query = useDeferredValue(typed)
  const segments = text?.transcript.segments
  const places = useFoundTexts(
    useMemo(() => markedTexts(marks, segments ?? []), [marks, segments]),
    query,
  )
  const found = places ? marks.filter((_, place) => places.has(place)) : marks
  const shown = showsAll ? found : found.slice(0, mostShown)
  const hasMarks = marks.length > 0
  return (
    <Dialog.Root
      open
      modal={false}
      disablePointerDismissal
      onOpenChange={(_isOpen, details) => {
        // Escape while a note is written ends the writing.
        if (details.event.defaultPrevented) details.cancel()
        else useStore.getState().setSheet(null)
      }}
    >
      <Dialog.Portal container={document.querySelector('main')}>
        <Dialog.Popup
          ref={popup}
          className={clsx(sheets.surface, styles.panel)}
          initialFocus={hasMarks ? field : popup}
        >
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{t('notes.title')}</Dialog.Title>
            {hasMarks && (
              <>
                <Tool id="copy-marks" Icon={Copy} />
                <Tool id="export-marks" Icon={Download} />
              </>
            )}
            <Dialog.Close
              render={
                <IconButton label={t('notes.close')}>
                  <X size={20} />
                </IconButton>
              }
            />
          </div>
          {hasMarks ? (
            <>
              <label className={styles.filter}>
                <Search size={16} aria-hidden="true" />
                <input
                  ref={field}
                  type="search"
                  aria-label={t('notes.filter')}
                  placeholder={t('notes.filter')}
                  spellCheck={false}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
                <span role="status" className={styles.count}>
                  {t('notes.count', { count: found.length })}
                </span>
              </label>
              <ul className={styles.list}>
                {shown.map((mark) => (
                  <MarkItem key={mark.segment} mark={mark} segment={segments?.[mark.segment]} />
                ))}
              </ul>
              {found.length === 0 && <p className={styles.nothing}>{t('notes.nothingFound')}</p>}
              {found.length > shown.length && (
                <button type="button" className={styles.all} onClick={() => setShowsAll(true)}>
                  {t('notes.showAll', { count: found.length })}
                </button>
              )}
            </>
          ) : (
            <Empty />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Tool({ id, Icon }: { readonly id: CommandId; readonly Icon: LucideIcon }) {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <IconButton label={t(`commands.${id}`)} keys={useKeyHint(id)} onPress={() => run(id)}>
      <Icon size={18} />
    </IconButton>
  )
}

function Empty() {
  const { t } = useTranslation()
  const bookmark = useKeyLabel('bookmark')
  const note = useKeyLabel('note')
  return (
    <div className={styles.empty}>
      <NotebookPen size={36} strokeWidth={1.4} aria-hidden="true" />
      <p className={styles.emptyTitle}>{t('notes.empty')}</p>
      <p>{t('notes.emptyHint', { bookmark, note })}</p>
    </div>
  )
}
