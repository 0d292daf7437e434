import { Maximize2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { IconButton } from '../ui/icon-button'

/** The way back to the whole window. */
export function UnfoldButton() {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <IconButton
      label={t('mini.unfold')}
      keys={useKeyHint('mini-player')}
      onPress={() => run('mini-player')}
      data-fold=""
    >
      <Maximize2 size={17} aria-hidden="true" />
    </IconButton>
  )
}
