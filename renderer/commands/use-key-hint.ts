import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import type { HintedKey } from '../ui/hint'
import { ariaKeys, keyLabel } from './key-label'
import { useKeys } from './use-keys'

/** The listener's keys of a command, for its button's hint; undefined for a command without one. */
export function useKeyHint(id: CommandId): HintedKey | undefined {
  const { platform } = useApp().info
  const keys = useKeys().keysOf(id)
  return keys[0] === undefined ? undefined : { label: keyLabel(keys[0], platform), aria: ariaKeys(keys, platform) }
}
