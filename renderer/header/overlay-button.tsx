import { Captions } from 'lucide-react'
import { useSettings } from '../store/selectors'
import { CommandButton } from '../transport/command-button'
import styles from './overlay-button.module.css'

/** Shows the captions over other windows, or takes them away. */
export function OverlayButton() {
  return (
    <CommandButton id="toggle-overlay" className={styles.button} aria-pressed={useSettings().showsOverlay}>
      <Captions size={20} />
    </CommandButton>
  )
}
