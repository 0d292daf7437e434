import { useTranslation } from 'react-i18next'
import type { FoundFiles } from '../../shared/ipc/import-calls'
import styles from './plan-view.module.css'

/** What the listener should know of what was looked through, beside what was found. */
export function ScanNotes({ scan: { others, unreadable, isCut } }: { scan: FoundFiles }) {
  const { t, i18n } = useTranslation()
  const names = new Intl.ListFormat(i18n.language).format(unreadable)
  const notes = [
    isCut ? t('adding.isCut') : null,
    unreadable.length > 0 ? t('adding.unreadable', { names }) : null,
    others > 0 ? t('adding.others', { count: others }) : null,
  ].filter((note) => note !== null)
  if (notes.length === 0) return null
  return (
    <div className={styles.notes}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
