import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { IconButton } from '../ui/icon-button'

interface CommandButtonProps extends Omit<ComponentProps<typeof IconButton>, 'id' | 'label' | 'keys' | 'onPress'> {
  id: CommandId
}

/** A command as a button, under its own title and with its key. Its children are its picture. */
export function CommandButton({ id, ...rest }: CommandButtonProps) {
  const { t } = useTranslation()
  const { run } = useApp()
  return <IconButton label={t(`commands.${id}`)} keys={useKeyHint(id)} onPress={() => run(id)} {...rest} />
}
