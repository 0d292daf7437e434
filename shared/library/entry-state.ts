import type { LibraryEntry } from '../model/library'
import type { Seconds } from '../model/time'

/** How far an episode was listened to. */
export type EntryState = 'unheard' | 'begun' | 'finished'

/** Less than this was not listening but looking in, seconds. */
const barelyBegun: Seconds = 5

/** Shares of doubtful lines from which an episode counts as one with doubtful times. */
const doubtfulFrom = 0.05

/** How far an episode was listened to. */
export function stateOf({ isFinished, heard, position }: LibraryEntry): EntryState {
  if (isFinished) return 'finished'
  return heard !== null && position >= barelyBegun ? 'begun' : 'unheard'
}

/** How much of it was heard, 0 to 1; null while its length is not known. */
export function progressOf({ isFinished, position, duration }: LibraryEntry): number | null {
  if (isFinished) return 1
  if (duration === null || duration <= 0) return null
  return Math.min(1, Math.max(0, position / duration))
}

/** What is left to hear of it; null while its length is not known. */
export function leftOf({ isFinished, position, duration }: LibraryEntry): Seconds | null {
  if (duration === null) return null
  return isFinished ? 0 : Math.max(0, duration - position)
}

/** Whether the listener would do well to look at its times. Without any times there is nothing to look at. */
export function isDoubtful({ timings }: LibraryEntry): boolean {
  return timings !== null && timings.doubtful >= doubtfulFrom
}

/** What can be said of an episode's times, and of how much of it; whole percents, rounded so that nothing is promised. */
export type TimingsWord =
  | { readonly word: 'sure' | 'estimated' | 'none' | 'textless' }
  | { readonly word: 'partly'; readonly percent: number }

/** What is honestly said of its times: certain only when every line is. */
export function timingsWord({ timings, hasText }: LibraryEntry): TimingsWord {
  if (!hasText) return { word: 'textless' }
  if (timings === null) return { word: 'none' }
  const percent = Math.floor(timings.sure * 100 + 1e-6)
  if (percent >= 100) return { word: 'sure' }
  return percent < 1 ? { word: 'estimated' } : { word: 'partly', percent }
}
