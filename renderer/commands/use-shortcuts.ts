import { useEffect } from 'react'
import type { KeyTable } from '../../shared/commands/key-table'
import { type CommandRunner, listenForKeys } from './listen-for-keys'

/**
 * Runs commands at their keys for as long as the component is there and `isOn`. `runner` and `keys` must keep their
 * identity.
 */
export function useShortcuts(runner: CommandRunner, keys: KeyTable, isMac: boolean, isOn = true): void {
  useEffect(() => (isOn ? listenForKeys(window, runner, keys, isMac) : undefined), [runner, keys, isMac, isOn])
}
