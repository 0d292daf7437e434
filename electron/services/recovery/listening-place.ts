import type { Episode } from '../../../shared/model/episode'
import type { Resume } from '../../../shared/model/resume'
import { keyOfOpen } from '../../../shared/recovery/open-episode-facts'
import type { RunMark } from './run-mark'

/** While the voice goes on, a place is written so often at most: a crash costs no more of it. Milliseconds. */
const period = 10_000

/** What keeps places for good, by `Episode.libraryId`. */
export interface ResumeKeeper {
  /** Holds from now on; the disk follows. */
  keepResume(libraryId: string, resume: Resume): void
  /** Has the disk hold what was kept so far when it returns, for the program may be about to end. Never throws. */
  writeResumesNow(): void
}

/**
 * How the listener left what is open: for a window that is opened anew in this run, for the next run where this one comes
 * to no proper end, and, of what is in the library, for good.
 */
export class ListeningPlace {
  readonly #mark: RunMark
  readonly #episode: () => Episode | null
  readonly #now: () => number
  #keeper: ResumeKeeper | null = null
  #current: { readonly episode: Episode; readonly place: Resume } | null = null
  /** What the last run left, until something has been opened. */
  #left: { readonly key: string; readonly place: Resume } | null
  #written = Number.NEGATIVE_INFINITY

  constructor(mark: RunMark, episode: () => Episode | null, now: () => number = Date.now) {
    this.#mark = mark
    this.#episode = episode
    this.#now = now
    const { isRunning, comesBack, open } = mark.last
    this.#left = isRunning || comesBack ? open : null
  }

  /** From now on places of what is in the library are kept there. */
  keepIn(keeper: ResumeKeeper): void {
    this.#keeper = keeper
  }

  /** `isAtRest`: the voice stands still there, so it is written at once. */
  keep(episodeId: string, place: Resume, isAtRest = false): void {
    const open = this.#episode()
    const before = this.#current?.episode
    const episode = [open, before].find((each) => each?.id === episodeId)
    if (!episode) return
    if (episode.libraryId !== null) this.#keeper?.keepResume(episode.libraryId, place)
    if (episode.id !== open?.id) return
    this.#current = { episode, place }
    this.#left = null
    if (isAtRest || Math.abs(this.#now() - this.#written) >= period) this.#writeMark()
  }

  /**
   * How a page that shows this episode is to begin: exactly where it was when it was open in this run, else where the
   * listener goes on. Null for an episode that nobody has heard.
   */
  resumeOf(episode: Episode): Resume | null {
    const now = this.#current
    if (now?.episode.id === episode.id) return { ...now.place, from: now.place.position, isFinished: false }
    if (this.#left?.key === keyOfOpen(episode)) return this.#left.place
    return episode.resume
  }

  /** Writes the place now, for a run that is about to end. */
  write(): void {
    this.#keeper?.writeResumesNow()
    this.#writeMark()
  }

  #writeMark(): void {
    const open = this.#episode()
    if (!open || this.#current?.episode.id !== open.id) return
    this.#written = this.#now()
    this.#mark.change({ open: { key: keyOfOpen(open), place: this.#current.place } })
  }
}
