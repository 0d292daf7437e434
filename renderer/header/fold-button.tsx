import { PictureInPicture2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { IconButton } from '../ui/icon-button'
import styles from './fold-button.module.css'

/** Folds the window to the mini player. */
export function FoldButton() {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <IconButton
      label={t('commands.mini-player')}
      keys={useKeyHint('mini-player')}
      onPress={() => run('mini-player')}
      className={styles.button}
      data-fold=""
    >
      <PictureInPicture2 size={18} aria-hidden="true" />
    </IconButton>
  )
}
