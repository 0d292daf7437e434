import type { correctionsKeys } from '../../shared/commands/groups/corrections-keys'
import type { Seconds } from '../../shared/model/time'
import { linesAtHand } from '../store/hand-slice'
import type { CommandParts, CommandTable } from './command'

const nudgeStep: Seconds = 0.1
const offsetStep: Seconds = 0.05

/** Putting times right. */
export const correctionsCommands: CommandTable<typeof correctionsKeys> = {
  'nudge-earlier': { repeats: true, run: (p) => nudge(p, -nudgeStep) },
  'nudge-later': { repeats: true, run: (p) => nudge(p, nudgeStep) },
  gap: { run: ({ times, store }) => times.toggleGap(chosenLine(store.getState())) },
  'offset-earlier': { repeats: true, run: ({ times }) => times.offset(-offsetStep) },
  'offset-later': { repeats: true, run: ({ times }) => times.offset(offsetStep) },
  'offset-reset': { run: ({ times }) => times.resetOffset() },
  walk: { run: ({ walk }) => walk.goOn() },
  'walk-back': { run: ({ walk }) => walk.goBack() },
  'walk-right': { run: ({ walk }) => walk.confirm() },
  'walk-not-here': { run: ({ walk }) => walk.denyPlace() },
  'walk-end': { run: ({ walk }) => walk.end() },
}

function nudge({ store, times }: CommandParts, by: Seconds): void {
  const state = store.getState()
  const line = state.walk?.line ?? chosenLine(state) ?? times.nudgedLine() ?? timedLine(state)
  if (line !== null) times.nudge(line, by)
}

type State = Parameters<typeof linesAtHand>[0] & Pick<ReturnType<CommandParts['store']['getState']>, 'walk'>

/** The line of which the time is put right: the one that is looked at on the way through the doubtful places, or the one at hand. */
export function timedLine(state: State): number | null {
  return state.walk?.line ?? linesAtHand(state)?.first ?? null
}

/** A line that the listener chose, and not just the one that was spoken last. */
function chosenLine(state: Parameters<typeof linesAtHand>[0]): number | null {
  const isChosen = state.menuLines !== null || state.chosenLines !== null || state.focusedLine >= 0
  return isChosen ? (linesAtHand(state)?.first ?? null) : null
}
