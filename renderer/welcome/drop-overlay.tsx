import { FileDown } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useAdding } from '../store/selectors'
import styles from './drop-overlay.module.css'
import { useFileDrop } from './use-file-drop'

/** Opens what is dropped on the window, and says so while it hovers. */
export function DropOverlay() {
  const { t } = useTranslation()
  const { open } = useApp()
  const isHovering = useFileDrop(open.openDropped)
  const isPlanned = useAdding()?.step === 'planned'
  if (!isHovering) return null
  // Beside the sheets and above them: the page of the player is a stack of its own, which lies below.
  return createPortal(
    <div className={styles.overlay}>
      <div className={styles.frame}>
        <FileDown size={32} strokeWidth={1.6} aria-hidden="true" />
        <p className={styles.title}>{t(isPlanned ? 'welcome.dropOnPlan' : 'welcome.drop')}</p>
        <p className={styles.hint}>{t(isPlanned ? 'welcome.dropOnPlanHint' : 'welcome.dropHint')}</p>
      </div>
    </div>,
    document.body,
  )
}
