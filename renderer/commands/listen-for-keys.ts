import type { CommandId } from '../../shared/commands/command-keys'
import { chordsOf } from '../../shared/commands/key-press'
import type { KeyTable } from '../../shared/commands/key-table'
import { commands } from './commands'
import { isOwnedByFocus } from './key-owner'

export interface CommandRunner {
  run(id: CommandId): void
  /** The held key of a command went up. */
  release(id: CommandId): void
}

const modifierKeys = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift'])

/**
 * Runs commands at their keys until the returned function is called. A command that lasts as long as its key is held is
 * released when the key goes up; when a modifier does, since a Mac tells of no other key going up while Cmd is down; and
 * when the window is left, where a key going up is not told at all.
 */
export function listenForKeys(window: Window, runner: CommandRunner, keys: KeyTable, isMac: boolean): () => void {
  /** Commands that last, by the place of the key that holds them. */
  const held = new Map<string, { id: CommandId; hasModifier: boolean }>()

  const releaseAt = (code: string) => {
    const holding = held.get(code)
    if (!holding) return
    held.delete(code)
    runner.release(holding.id)
  }
  const releaseAll = () => {
    for (const code of [...held.keys()]) releaseAt(code)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isOwnedByFocus(event)) return
    const id = chordsOf(event, isMac)
      .map(keys.commandAt)
      .find((found) => found !== undefined)
    if (id === undefined) return
    event.preventDefault()
    const command = commands[id]
    if (event.repeat && !command.repeats) return
    if (command.release) {
      // Still held: its going up was never told.
      releaseAt(event.code)
      held.set(event.code, { id, hasModifier: event.ctrlKey || event.metaKey || event.altKey })
    }
    runner.run(id)
  }
  const onKeyUp = (event: KeyboardEvent) => {
    releaseAt(event.code)
    if (!modifierKeys.has(event.key)) return
    for (const [code, { hasModifier }] of [...held]) if (hasModifier) releaseAt(code)
  }
  const onVisibility = () => {
    if (window.document.hidden) releaseAll()
  }

  window.addEventListener('keydown', onKeyDown)
  window.addEventListener('keyup', onKeyUp, true)
  window.addEventListener('blur', releaseAll)
  window.document.addEventListener('visibilitychange', onVisibility)
  return () => {
    window.removeEventListener('keydown', onKeyDown)
    window.removeEventListener('keyup', onKeyUp, true)
    window.removeEventListener('blur', releaseAll)
    window.document.removeEventListener('visibilitychange', onVisibility)
    releaseAll()
  }
}
