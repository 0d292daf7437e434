import { ZoomIn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useShowsCloseUp } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import styles from './close-up-button.module.css'

/** Shows and hides the half minute around the voice. */
export function CloseUpButton() {
  const { t } = useTranslation()
  const { run } = useApp()
  const isShown = useShowsCloseUp()
  return (
    <IconButton
      label={t('commands.close-up')}
      keys={useKeyHint('close-up')}
      onPress={() => run('close-up')}
      aria-pressed={isShown}
      className={styles.button}
    >
      <ZoomIn size={18} aria-hidden="true" />
    </IconButton>
  )
}
