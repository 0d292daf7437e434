import { Captions } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useSettings } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import styles from './overlay-button.module.css'

/** Shows the captions over other windows, or takes them away. */
export function OverlayButton() {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <IconButton
      label={t('commands.toggle-overlay')}
      keys={useKeyHint('toggle-overlay')}
      className={styles.button}
      aria-pressed={useSettings().showsOverlay}
      onPress={() => run('toggle-overlay')}
    >
      <Captions size={20} />
    </IconButton>
  )
}
