import type { RecalledTimeline } from '../../shared/ipc/contract'

/** Asks main for the times of an earlier listening. */
export type AskKept = (episodeId: string) => Promise<RecalledTimeline | null>

/** The same of one of its recordings, by `Track.key`. */
export type AskKeptOf = (episodeId: string, key: string) => Promise<RecalledTimeline | null>

/**
 * Milliseconds after which the work begins without an answer. Main reads the whole audio to know it again: a tenth of a
 * second for an hour of mp3, but three for two gigabytes, and more from a slow disk.
 */
const patience = 3000

/** Milliseconds that an opening has to itself, before the file is read whole and all cores are put to work. */
const headStart = 400

/** Asks when the captions and the sound have had time to come. */
export function askWithHeadStart(ask: AskKeptOf): AskKeptOf {
  return async (episodeId, key) => {
    await new Promise((resolve) => setTimeout(resolve, headStart))
    return ask(episodeId, key)
  }
}

/**
 * Looks for the times of an earlier listening before any work is done. `found` gets them whenever they come, even when
 * `missing` was called before because they took too long; without them `missing` is called once.
 * Returns the function that makes it forget the question.
 */
export function recallTimeline(
  ask: AskKept,
  episodeId: string,
  { found, missing }: { readonly found: (recalled: RecalledTimeline) => void; readonly missing: () => void },
): () => void {
  let isForgotten = false
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    missing()
  }, patience)
  const answer = (recalled: RecalledTimeline | null) => {
    clearTimeout(timer)
    if (isForgotten) return
    if (recalled) found(recalled)
    else if (!isLate) missing()
  }
  // Whatever went wrong in main, the times can be found anew.
  ask(episodeId).then(answer, () => answer(null))
  return () => {
    isForgotten = true
    clearTimeout(timer)
  }
}
