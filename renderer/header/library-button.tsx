import { LibraryBig } from 'lucide-react'
import { useIsLibraryShown } from '../store/selectors'
import { CommandButton } from '../transport/command-button'
import styles from './library-button.module.css'

/** Shows the library in place of the captions, and the captions again. */
export function LibraryButton() {
  const isShown = useIsLibraryShown()
  return (
    <CommandButton id="library" className={styles.button} aria-pressed={isShown}>
      <LibraryBig size={18} aria-hidden="true" />
    </CommandButton>
  )
}
