import type { CommandId } from '../../shared/commands/command-keys'
import { useKeyHint } from './use-key-hint'

/** The listener's key of a command as this platform writes it; undefined for a command without one. */
export function useKeyLabel(id: CommandId): string | undefined {
  return useKeyHint(id)?.label
}
