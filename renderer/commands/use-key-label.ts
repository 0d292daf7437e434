import { useApp } from '../app-context'
import { type Command, type CommandId, commands } from './commands'
import { keyLabel } from './key-label'

/** The key of a command as this platform writes it; undefined for a command without one. */
export function useKeyLabel(id: CommandId): string | undefined {
  const { platform } = useApp().info
  const command: Command = commands[id]
  const key = command.keys[0]
  return key === undefined ? undefined : keyLabel(key, platform)
}
