import type { CommandGroup } from '../../shared/commands/command-keys'
import { groupOf } from '../../shared/commands/command-needs'
import { matchTitle } from '../../shared/commands/match-title'
import type { NamedCommand } from '../commands/use-named-commands'

export interface SheetGroup {
  readonly id: CommandGroup
  readonly title: string
  readonly commands: readonly NamedCommand[]
}

/** A title found in worse ways than at the beginning or the initials of words, or inside, is not meant here. */
const leastScore = 40
/** How many rows a group's heading takes. */
const headingRows = 2

/** The commands whose name, group or key was typed, in the order of the table; all of them for nothing typed. */
export function commandsFor(
  typed: string,
  commands: readonly NamedCommand[],
  keyLabels: (command: NamedCommand) => readonly string[],
): readonly NamedCommand[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase()
  if (wanted === '') return commands
  const isNamed = (name: string) => (matchTitle(wanted, name)?.score ?? 0) >= leastScore
  return commands.filter(
    (command) =>
      [command.title, ...command.otherNames, command.group].some(isNamed) ||
      keyLabels(command).some((label) => label.toLowerCase() === wanted || isPartOfChord(wanted, label.toLowerCase())),
  )
}

/** `ctrl` and `ctrl+k` find Ctrl+K; a lone letter finds only the key that is that letter. */
function isPartOfChord(wanted: string, label: string): boolean {
  return wanted.length > 1 && label.includes(wanted)
}

/** The groups in two columns that are as equal in length as their order allows. */
export function sheetColumns(
  commands: readonly NamedCommand[],
): readonly [readonly SheetGroup[], readonly SheetGroup[]] {
  const ids = [...new Set(commands.map(({ id }) => groupOf(id)))]
  const groups = ids.map((id) => {
    const own = commands.filter((command) => groupOf(command.id) === id)
    return { id, title: own[0]?.group ?? '', commands: own }
  })
  const rows = (some: readonly SheetGroup[]) =>
    some.reduce((sum, { commands }) => sum + commands.length + headingRows, 0)
  const lengthAt = (split: number) => Math.max(rows(groups.slice(0, split)), rows(groups.slice(split)))
  const splits = groups.map((_, i) => i + 1)
  const split = splits.reduce((best, at) => (lengthAt(at) < lengthAt(best) ? at : best), splits[0] ?? 0)
  return [groups.slice(0, split), groups.slice(split)]
}
