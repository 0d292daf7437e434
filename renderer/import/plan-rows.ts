import { filesOf } from '../../shared/library/change-plan'
import type { ImportPlan, Leftover, PlannedEpisode } from '../../shared/model/import'

/** Which part of a plan is looked at. */
export type PlanPart = 'all' | 'guesses' | 'leftovers'

/** A row of the list of what is proposed. */
export type PlanRow =
  | { readonly kind: 'episode'; readonly key: string; readonly episode: PlannedEpisode }
  | { readonly kind: 'heading'; readonly key: string; readonly count: number }
  | { readonly kind: 'leftover'; readonly key: string; readonly leftover: Leftover }

/** The rows of a part: its episodes, then the files that are in none. */
export function planRows({ episodes, leftovers }: ImportPlan, part: PlanPart): PlanRow[] {
  const shown = part === 'leftovers' ? [] : episodes.filter(({ basis }) => part === 'all' || basis === 'guess')
  const left = part === 'guesses' ? [] : leftovers
  return [
    ...shown.map((episode) => ({ kind: 'episode', key: episode.id, episode }) as const),
    ...(left.length > 0 ? [{ kind: 'heading', key: 'left over', count: left.length } as const] : []),
    ...left.map((leftover) => ({ kind: 'leftover', key: `left ${leftover.file}`, leftover }) as const),
  ]
}

/** How many of each part there are. */
export function countParts({ episodes, leftovers }: ImportPlan): Readonly<Record<PlanPart, number>> {
  return {
    all: episodes.length,
    guesses: episodes.filter(({ basis }) => basis === 'guess').length,
    leftovers: leftovers.length,
  }
}

/** About how high a row will be, in pixels: a line for each file. */
export function estimatePlanRow(row: PlanRow): number {
  if (row.kind === 'heading') return 44
  if (row.kind === 'leftover') return 52
  return 52 + 32 * filesOf(row.episode).length
}
