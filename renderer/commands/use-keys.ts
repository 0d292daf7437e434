import { type ChosenKeys, type KeyTable, keyTableFor } from '../../shared/commands/key-table'
import { useStore } from '../store'

/** The listener's keys; the same table until they change. */
export function useKeys(): KeyTable {
  return tableOf(useStore((s) => s.settings.keys))
}

let latest: { chosen: ChosenKeys; table: KeyTable } | null = null

/** Asked for by every button that shows its key, and made once. */
function tableOf(chosen: ChosenKeys): KeyTable {
  if (latest?.chosen !== chosen) latest = { chosen, table: keyTableFor(chosen) }
  return latest.table
}
