import { useEffect } from 'react'
import { type KeyBindingMap, tinykeys } from 'tinykeys'
import { type CommandId, commandIds, commandKeys } from '../../shared/commands/command-keys'
import { commands } from './commands'
import { isOwnedByFocus } from './key-owner'

/** Runs commands at their keys for as long as the component is there. `run` must keep its identity. */
export function useShortcuts(run: (id: CommandId) => void): void {
  useEffect(() => tinykeys(window, keyBindings(run)), [run])
}

/** The commands' keys in tinykeys' form. */
export function keyBindings(run: (id: CommandId) => void): KeyBindingMap {
  const bindings: KeyBindingMap = {}
  for (const id of commandIds) {
    const command = commands[id]
    for (const key of commandKeys[id]) {
      bindings[key] = (event) => {
        if (isOwnedByFocus(event)) return
        event.preventDefault()
        if (!event.repeat || command.repeats) run(id)
      }
    }
  }
  return bindings
}
