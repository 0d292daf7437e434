import { type CommandId, commandIds, commandKeys } from './command-keys'

/** The keys that the listener chose, by command; a command that is not in it has its default keys. */
export type ChosenKeys = Readonly<Record<string, readonly string[]>>

/** Which key runs what, for this listener. */
export interface KeyTable {
  /** The command's keys; the first one is the one shown. */
  keysOf(id: CommandId): readonly string[]
  commandAt(chord: string): CommandId | undefined
}

/**
 * The table of keys, with the listener's own choice in the place of the defaults. A key has one command: where a chosen
 * key is another command's default (which a later version may have brought), the choice holds.
 */
export function keyTableFor(chosen: ChosenKeys): KeyTable {
  const owners = new Map<string, CommandId>()
  const give = (id: CommandId, keys: readonly string[]) => {
    for (const key of keys) if (!owners.has(key)) owners.set(key, id)
  }
  for (const id of commandIds) if (Object.hasOwn(chosen, id)) give(id, chosen[id] ?? [])
  for (const id of commandIds) if (!Object.hasOwn(chosen, id)) give(id, commandKeys[id])
  return {
    keysOf: (id) => (chosenOf(id, chosen) ?? commandKeys[id]).filter((key) => owners.get(key) === id),
    commandAt: (chord) => owners.get(chord),
  }
}

function chosenOf(id: CommandId, chosen: ChosenKeys): readonly string[] | undefined {
  return Object.hasOwn(chosen, id) ? chosen[id] : undefined
}
