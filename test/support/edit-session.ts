import { onTestFinished } from 'vitest'
import { createEditSession } from '../../renderer/session/edit-session'
import { useStore } from '../../renderer/store'
import type { KeptEdits } from '../../shared/model/edits'
import type { Mark } from '../../shared/model/mark'
import type { Timeline } from '../../shared/model/timeline'

/** A session of edits over the real store and a main that notes what it is to keep. */
export function startEditSession({
  recalled = [],
  canKeep = true,
  isAnswered = Promise.resolve(),
  takes = Promise.resolve(),
}: {
  recalled?: readonly Mark[]
  canKeep?: boolean
  /** The marks of earlier are there as soon as this is. */
  isAnswered?: Promise<void>
  /** Main has written what was put right as soon as this is. */
  takes?: Promise<void>
} = {}) {
  const kept = {
    edits: [] as KeptEdits[],
    marks: [] as (readonly Mark[])[],
    times: [] as { key: string; timeline: Timeline; isFinished: boolean }[],
    /** What was kept, in order. */
    order: [] as string[],
  }
  const edits = createEditSession({
    store: useStore,
    host: {
      recallMarks: async () => {
        await isAnswered
        return recalled
      },
      edits: async (_id, all) => {
        kept.edits.push(all)
        kept.order.push('edits')
        await takes
        return canKeep
      },
      marks: async (_id, marks) => {
        kept.marks.push(marks)
        kept.order.push('marks')
        return canKeep
      },
      times: async (_id, key, { timeline, isFinished }) => {
        kept.times.push({ key, timeline, isFinished })
        kept.order.push('times')
      },
    },
  })
  onTestFinished(edits.dispose)
  return { edits, kept }
}
