import type { CommandId } from '../../shared/commands/command-keys'
import { useKeyLabel } from '../commands/use-key-label'
import panel from './panel.module.css'

/** The key of a command, beside its name in a panel; nothing when it has none. */
export function CommandKey({ of }: { readonly of: CommandId }) {
  const key = useKeyLabel(of)
  return key === undefined ? null : <kbd className={panel.key}>{key}</kbd>
}
