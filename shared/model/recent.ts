import * as v from 'valibot'

/** How many earlier openings are remembered. */
export const mostRecent = 20

/** An id under which main knows an earlier opening. */
export const recentIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))

/** An earlier opening, as the window may know it: never by path. */
export interface RecentEpisode {
  readonly id: string
  /** From a tag or a file's name: text of strangers. */
  readonly title: string
  readonly hasAudio: boolean
  readonly hasText: boolean
  /** When it was opened last, milliseconds since 1970. */
  readonly opened: number
}
