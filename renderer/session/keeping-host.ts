import type { Bridge } from '../../shared/ipc/bridge'
import type { EditParts } from './edit-session'

/** Main, as the session of edits sees it. */
export function keepingHost({ invoke }: Pick<Bridge, 'invoke'>): EditParts['host'] {
  return {
    recallMarks: (episodeId) => invoke('marks:recall', { episodeId }),
    edits: (episodeId, edits) => invoke('edits:keep', { episodeId, edits }),
    marks: (episodeId, marks) => invoke('marks:keep', { episodeId, marks: [...marks] }),
    times: (episodeId, key, { timeline: { spoken, also, cues }, isFinished, unheard }) =>
      invoke('timeline:keep', { episodeId, key, spoken, also, cues: [...cues], isFinished, unheard: [...unheard] }),
  }
}
