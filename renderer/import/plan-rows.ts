import { filesOf } from '../../shared/library/change-plan'
import type { FoundFile, ImportPlan, Leftover, PlannedEpisode } from '../../shared/model/import'

/** Which part of a plan is looked at. */
export type PlanPart = 'all' | 'guesses' | 'leftovers'

/** A row of the list of what is proposed. */
export type PlanRow =
  /** Says what a guess is. */
  | { readonly kind: 'note'; readonly key: string }
  | { readonly kind: 'episode'; readonly key: string; readonly episode: PlannedEpisode }
  | { readonly kind: 'heading'; readonly key: string; readonly count: number }
  | { readonly kind: 'leftover'; readonly key: string; readonly leftover: Leftover }

/** The rows of a part: its episodes, then the files that are in none. Only those in which `typed` occurs, if anything is. */
export function planRows(
  { episodes, leftovers }: ImportPlan,
  part: PlanPart,
  files: ReadonlyMap<string, FoundFile>,
  typed = '',
): PlanRow[] {
  const sought = comparable(typed)
  const isSought = (id: string) => comparable(files.get(id)?.name ?? '').includes(sought)
  const shown = episodes.filter(
    (episode) =>
      (part === 'all' || (part === 'guesses' && episode.basis === 'guess')) &&
      (comparable(episode.title).includes(sought) || filesOf(episode).some(isSought)),
  )
  const left = part === 'guesses' ? [] : leftovers.filter(({ file }) => isSought(file))
  return [
    ...(part === 'guesses' && shown.length > 0 ? [{ kind: 'note', key: 'note' } as const] : []),
    ...shown.map((episode) => ({ kind: 'episode', key: episode.id, episode }) as const),
    ...(left.length > 0 ? [{ kind: 'heading', key: 'left over', count: left.length } as const] : []),
    ...left.map((leftover) => ({ kind: 'leftover', key: `left ${leftover.file}`, leftover }) as const),
  ]
}

function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** The folders that all files lie in, with `/` at their end: what need not be said of each. */
export function commonFolder(files: Iterable<Pick<FoundFile, 'folder'>>): string {
  let common: readonly string[] | null = null
  for (const { folder } of files) {
    const parts: readonly string[] = folder === '' ? [] : folder.split('/')
    const differs: number = common ? common.findIndex((part, at) => part !== parts[at]) : -1
    common = common ? (differs === -1 ? common : common.slice(0, differs)) : parts
  }
  return common && common.length > 0 ? `${common.join('/')}/` : ''
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
  if (row.kind === 'heading' || row.kind === 'note') return 44
  if (row.kind === 'leftover') return 52
  return 52 + 32 * filesOf(row.episode).length
}
