import { Pin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useSettings } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import styles from './pin-button.module.css'

/** Whether the mini player stays above other windows. */
export function PinButton() {
  const { t } = useTranslation()
  const { run } = useApp()
  const { miniStaysOnTop } = useSettings()
  return (
    <IconButton
      label={t('mini.onTop')}
      keys={useKeyHint('mini-on-top')}
      onPress={() => run('mini-on-top')}
      aria-pressed={miniStaysOnTop}
      className={styles.pin}
    >
      <Pin size={17} fill={miniStaysOnTop ? 'currentColor' : 'none'} aria-hidden="true" />
    </IconButton>
  )
}
