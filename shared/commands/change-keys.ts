import { type CommandId, commandIds, commandKeys } from './command-keys'
import { type ChosenKeys, keyTableFor } from './key-table'

/** Gives a command a key, in the place of one of its own or beside them; whatever command had the key loses it. */
export function giveKey(chosen: ChosenKeys, id: CommandId, key: string, inPlaceOf?: string): ChosenKeys {
  const table = keyTableFor(chosen)
  const owner = table.commandAt(key)
  const taken =
    owner === undefined || owner === id
      ? chosen
      : withKeys(
          chosen,
          owner,
          table.keysOf(owner).filter((own) => own !== key),
        )
  const own = table.keysOf(id)
  const at = inPlaceOf === undefined ? -1 : own.indexOf(inPlaceOf)
  const next = at < 0 ? [...own, key] : own.with(at, key)
  return withKeys(taken, id, [...new Set(next)])
}

/** Takes a key from a command, which may be left without any. */
export function takeKey(chosen: ChosenKeys, id: CommandId, key: string): ChosenKeys {
  return withKeys(
    chosen,
    id,
    keyTableFor(chosen)
      .keysOf(id)
      .filter((own) => own !== key),
  )
}

/** Gives a command its default keys again; a command that had been given one of them loses it. */
export function resetKeys(chosen: ChosenKeys, id: CommandId): ChosenKeys {
  const defaults: readonly string[] = commandKeys[id]
  const table = keyTableFor(chosen)
  const losing = new Set(defaults.map(table.commandAt).filter((owner) => owner !== undefined && owner !== id))
  const { [id]: _own, ...others } = chosen
  return [...losing].reduce<ChosenKeys>(
    (rest, loser) =>
      withKeys(
        rest,
        loser!,
        table.keysOf(loser!).filter((key) => !defaults.includes(key)),
      ),
    others,
  )
}

/** Whether a command's keys are others than it comes with. */
export function hasOwnKeys(chosen: ChosenKeys, id: CommandId): boolean {
  return !isSame(keyTableFor(chosen).keysOf(id), commandKeys[id])
}

/** Every command's default keys; those of commands that this version does not know stay. */
export function resetAllKeys(chosen: ChosenKeys): ChosenKeys {
  return Object.fromEntries(Object.entries(chosen).filter(([id]) => !(commandIds as string[]).includes(id)))
}

/** What is the default need not be kept, and follows the default when that changes. */
function withKeys(chosen: ChosenKeys, id: CommandId, keys: readonly string[]): ChosenKeys {
  const { [id]: _before, ...others } = chosen
  return isSame(keys, commandKeys[id]) ? others : { ...others, [id]: keys }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i])
}
