import type { Episode } from '../../../shared/model/episode'
import { keyOfOpen } from '../../../shared/recovery/open-episode-facts'
import type { Place } from '../../../shared/recovery/place'
import type { RunMark } from './run-mark'

/** A place is written so often at most: a crash costs no more of it. Milliseconds. */
const period = 10_000

/**
 * Where the listener is in what is open: for a window that is opened anew in this run, and for the next run where this one
 * comes to no proper end.
 */
export class ListeningPlace {
  readonly #mark: RunMark
  readonly #episode: () => Episode | null
  readonly #now: () => number
  #current: { episodeId: string; place: Place } | null = null
  /** What the last run left, until something has been opened. */
  #left: { key: string; place: Place } | null
  #written = Number.NEGATIVE_INFINITY

  constructor(mark: RunMark, episode: () => Episode | null, now: () => number = Date.now) {
    this.#mark = mark
    this.#episode = episode
    this.#now = now
    const { isRunning, comesBack, open } = mark.last
    this.#left = isRunning || comesBack ? open : null
  }

  keep(episodeId: string, place: Place): void {
    if (this.#episode()?.id !== episodeId) return
    this.#current = { episodeId, place }
    this.#left = null
    if (Math.abs(this.#now() - this.#written) >= period) this.write()
  }

  recall(episodeId: string): Place | null {
    const episode = this.#episode()
    if (episode?.id !== episodeId) return null
    if (this.#current?.episodeId === episodeId) return this.#current.place
    return this.#left?.key === keyOfOpen(episode) ? this.#left.place : null
  }

  /** Writes the place now, for a run that is about to end. */
  write(): void {
    const episode = this.#episode()
    if (!episode || this.#current?.episodeId !== episode.id) return
    this.#written = this.#now()
    this.#mark.change({ open: { key: keyOfOpen(episode), place: this.#current.place } })
  }
}
