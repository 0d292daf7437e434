import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { keyLabel } from './key-label'
import { useKeys } from './use-keys'

/** The listener's key of a command as this platform writes it; undefined for a command without one. */
export function useKeyLabel(id: CommandId): string | undefined {
  const { platform } = useApp().info
  const [key] = useKeys().keysOf(id)
  return key === undefined ? undefined : keyLabel(key, platform)
}
