/** How many earlier openings are remembered. */
export const mostRecent = 20

/** An earlier opening, as the window may know it: never by path. */
export interface RecentEpisode {
  readonly id: string
  /** From a tag or a file's name: text of strangers. */
  readonly title: string
  readonly hasAudio: boolean
  readonly hasText: boolean
  /** When it was opened last, milliseconds since 1970. */
  readonly opened: number
  /** Of one that was begun, whole minutes; left out where that is not known. */
  readonly minutesLeft?: number
}
