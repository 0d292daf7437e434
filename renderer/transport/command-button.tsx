import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { IconButton } from '../ui/icon-button'

interface CommandButtonProps {
  id: CommandId
  isDisabled?: boolean
  className?: string | undefined
  /** Its picture. */
  children: ReactNode
}

/** A command as a button, under its own title and with its key. */
export function CommandButton({ id, isDisabled = false, className, children }: CommandButtonProps) {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <IconButton
      label={t(`commands.${id}`)}
      keys={useKeyHint(id)}
      onPress={() => run(id)}
      isDisabled={isDisabled}
      className={className}
    >
      {children}
    </IconButton>
  )
}
