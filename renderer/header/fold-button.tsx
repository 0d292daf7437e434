import { PictureInPicture2 } from 'lucide-react'
import { CommandButton } from '../transport/command-button'
import styles from './fold-button.module.css'

/** Folds the window to the mini player. */
export function FoldButton() {
  return (
    <CommandButton id="mini-player" className={styles.button} data-fold="">
      <PictureInPicture2 size={18} aria-hidden="true" />
    </CommandButton>
  )
}
