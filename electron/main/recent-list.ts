import type { RecentEpisode } from '../../shared/model/recent'
import type { RecentEpisodes } from '../services/documents/recent-episodes'
import type { Library } from '../services/library/library'

/** The recent episodes with how much is left of each, as far as the library knows. */
export class RecentList {
  readonly #recent: Pick<RecentEpisodes, 'list' | 'filesOf'>
  readonly #library: Pick<Library, 'find' | 'minutesLeft'> | null
  /** What was told last. */
  #told = ''

  constructor(recent: Pick<RecentEpisodes, 'list' | 'filesOf'>, library: Pick<Library, 'find' | 'minutesLeft'> | null) {
    this.#recent = recent
    this.#library = library
  }

  get list(): readonly RecentEpisode[] {
    return this.#recent.list.map((each) => {
      const minutesLeft = this.minutesLeft(this.#entryOf(each.id))
      return { ...each, ...(minutesLeft !== undefined && { minutesLeft }) }
    })
  }

  /** How many minutes of an entry of the library are left; undefined where it was not begun, or is in none. */
  minutesLeft(entry: string | null | undefined): number | undefined {
    return entry == null ? undefined : this.#library?.minutesLeft(entry)
  }

  /** Reads what the library knows of them; few are, and a start does not wait for it. */
  async learn(): Promise<void> {
    const entries = this.#recent.list.map(({ id }) => this.#entryOf(id))
    await Promise.all(entries.map((entry) => entry !== undefined && this.#library?.find(entry)))
  }

  /** Whether other minutes are left than when this was asked last: with every minute, and not with every word of the library. */
  hasMoved(): boolean {
    const now = this.list.map(({ id, minutesLeft }) => `${id} ${minutesLeft}`).join()
    if (now === this.#told) return false
    this.#told = now
    return true
  }

  #entryOf(id: string): string | undefined {
    return this.#recent.filesOf(id)?.entry
  }
}
