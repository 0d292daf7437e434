import type { FoundFiles } from '../../shared/ipc/import-calls'
import { filesOf } from '../../shared/library/change-plan'
import { pairFiles } from '../../shared/library/pair-files'
import type { ImportPlan } from '../../shared/model/import'
import type { Adding } from '../store/adding-slice'

/** What is proposed of the files that were found; to a plan that the listener has changed, what is new of them is added. */
export function proposePlan(scan: FoundFiles, adding: Adding | null): Adding {
  const isChanged = adding?.step === 'planned' && adding.past.length > 0
  const plan = isChanged ? withMore(adding.plan, scan) : pairFiles(scan.files)
  return { step: 'planned', scan, plan, past: isChanged ? adding.past.map((before) => withMore(before, scan)) : [] }
}

/** A plan with what was dropped later, which leaves what the listener put in order as it is. */
function withMore(plan: ImportPlan, scan: FoundFiles): ImportPlan {
  const placed = new Set([...plan.episodes.flatMap(filesOf), ...plan.leftovers.map(({ file }) => file)])
  const more = pairFiles(scan.files.filter(({ id }) => !placed.has(id)))
  return {
    episodes: [...plan.episodes, ...more.episodes],
    leftovers: [...plan.leftovers, ...more.leftovers],
  }
}
