import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useFinding } from '../store/selectors'
import { IconButton } from '../ui/icon-button'

/** Opens the field in which one looks for words, and closes it. */
export function FindButton() {
  const { t } = useTranslation()
  const { run } = useApp()
  const isOpen = useFinding() !== null
  return (
    <IconButton
      label={t('commands.find')}
      keys={useKeyHint('find')}
      aria-expanded={isOpen}
      onPress={() => run(isOpen ? 'find-close' : 'find')}
    >
      <Search size={18} />
    </IconButton>
  )
}
