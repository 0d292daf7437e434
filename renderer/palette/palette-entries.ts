import { commandIds } from '../../shared/commands/command-keys'
import { groupOf } from '../../shared/commands/command-needs'
import { matchTitle } from '../../shared/commands/match-title'
import type { NamedCommand } from '../commands/use-named-commands'

export interface FoundCommand {
  readonly command: NamedCommand
  /** Indices of characters of the title that were typed. */
  readonly marks: readonly number[]
}

export interface PaletteSection {
  /** Undefined where what was found stands in one list. */
  readonly title: string | undefined
  readonly found: readonly FoundCommand[]
}

/** What it costs to be found by another name, or by the name of the group alone, against the points of `matchTitle`. */
const otherNameCost = 4
const groupCost = 45
/** What it helps to have been used lately. */
const recentBonus = 6
/** An answer so much worse than the best is there by chance: letters here and there, where another has the word. */
const widestSpread = 55

/**
 * The commands for what was typed: the best answers first; for nothing typed, those used lately and then all of them
 * by group.
 */
export function paletteSections(
  typed: string,
  commands: readonly NamedCommand[],
  recent: readonly string[],
  recentTitle: string,
): PaletteSection[] {
  if (typed.trim() === '') return allSections(commands, recent, recentTitle)
  const ranked = commands.flatMap((command) => {
    const answer = answerOf(typed, command)
    if (!answer) return []
    return [{ command, marks: answer.marks, score: answer.score + (recent.includes(command.id) ? recentBonus : 0) }]
  })
  ranked.sort((a, b) => b.score - a.score || commandIds.indexOf(a.command.id) - commandIds.indexOf(b.command.id))
  const best = ranked[0]?.score ?? 0
  const found = ranked.filter(({ score }) => best - score <= widestSpread)
  return found.length === 0 ? [] : [{ title: undefined, found }]
}

function allSections(commands: readonly NamedCommand[], recent: readonly string[], recentTitle: string) {
  const unmarked = (command: NamedCommand): FoundCommand => ({ command, marks: [] })
  const lately = recent.flatMap((id) => commands.find((command) => command.id === id) ?? [])
  const rest = commands.filter(({ id }) => !recent.includes(id))
  const groups = [...new Set(rest.map(({ id }) => groupOf(id)))]
  const sections = groups.map((name) => {
    const found = rest.filter(({ id }) => groupOf(id) === name)
    return { title: found[0]?.group, found: found.map(unmarked) }
  })
  return lately.length === 0 ? sections : [{ title: recentTitle, found: lately.map(unmarked) }, ...sections]
}

function answerOf(typed: string, { title, otherNames, group }: NamedCommand) {
  const own = matchTitle(typed, title)
  const answers = [
    ...(own ? [own] : []),
    ...[...otherNames.map((name) => [name, otherNameCost] as const), [`${group} ${title}`, groupCost] as const].flatMap(
      ([name, cost]) => {
        const match = matchTitle(typed, name)
        // Letters scattered over the name of a group are there by chance.
        return match && match.score > cost ? [{ score: match.score - cost, marks: [] }] : []
      },
    ),
  ]
  return answers.reduce<(typeof answers)[number] | null>(
    (best, answer) => (best && best.score >= answer.score ? best : answer),
    null,
  )
}
