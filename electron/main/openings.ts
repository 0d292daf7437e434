import type { OpenResult } from '../../shared/ipc/contract'
import type { Episode } from '../../shared/model/episode'
import { ok } from '../../shared/model/result'
import type { Resume } from '../../shared/model/resume'
import type { RecentEpisodes } from '../services/documents/recent-episodes'
import type { ListeningSession } from '../services/episode/listening-session'
import { openRecent } from '../services/episode/open-recent'
import type { Shelf } from '../services/library/shelf'
import type { PlayerPage } from './windows/player-page'

interface OpeningsParts {
  readonly session: ListeningSession
  readonly recent: RecentEpisodes
  readonly page: PlayerPage
  /** Opens files that were handed over, or has it asked which of them belong together. */
  readonly openFiles?: (files: readonly string[]) => Promise<OpenResult>
  /** How a page that shows this is to begin. */
  readonly resumeOf: (episode: Episode) => Resume | null
  /** The library; null in safe mode. */
  readonly shelf?: Shelf | null
}

/** What main opens by itself, and how the page learns of it: told if it listens, else when it asks what is open. */
export class Openings {
  readonly #session: ListeningSession
  readonly #recent: RecentEpisodes
  readonly #page: PlayerPage
  readonly #openFiles: (files: readonly string[]) => Promise<OpenResult>
  readonly #resumeOf: OpeningsParts['resumeOf']
  readonly #shelf: Shelf | null
  /** What the page has not been told; a failure is told once. */
  #untold: Promise<OpenResult> = Promise.resolve(ok(null))

  constructor({ session, recent, page, resumeOf, shelf = null, openFiles }: OpeningsParts) {
    this.#openFiles = openFiles ?? ((files) => session.open(files))
    this.#shelf = shelf
    this.#session = session
    this.#recent = recent
    this.#page = page
    this.#resumeOf = resumeOf
  }

  /** The files asked for, else what was open last, else, at the very first start, the sample. */
  first(files: readonly string[]): void {
    this.#tell(this.#openFirst(files))
  }

  open(files: readonly string[]): void {
    this.#tell(this.#openFiles(files))
  }

  openRecent(id: string): void {
    this.#tell(openRecent(id, this.#recent, this.#session, this.#shelf))
  }

  /** The page's question what is open. From the answer on it is told what opens. */
  async current(): Promise<OpenResult> {
    const untold = this.#untold
    const answer = await untold
    // Once the answer is on its way.
    setImmediate(() => {
      this.#page.listens()
      if (this.#untold !== untold) this.#tell(this.#untold)
      this.#untold = Promise.resolve(ok(null))
    })
    if (!answer.ok) return answer
    const { current } = this.#session
    if (!current) return ok(null)
    // Warnings are about this opening, the rest may have become better since.
    const { warnings, offered } = answer.value?.id === current.id ? answer.value : current
    return ok({ ...current, warnings, ...(offered && { offered }), resume: this.#resumeOf(current) })
  }

  #openFirst(files: readonly string[]): Promise<OpenResult> {
    if (files.length > 0) return this.#openFiles(files)
    const [last] = this.#recent.list
    if (last) return openRecent(last.id, this.#recent, this.#session, this.#shelf)
    return this.#recent.isFirstTime ? this.#session.openSample() : Promise.resolve(ok(null))
  }

  #tell(opening: Promise<OpenResult>): void {
    if (!this.#page.isListening) {
      this.#untold = opening
      return
    }
    void opening.then((result) => {
      if (this.#page.isListening) this.#page.say('episode:opened', result)
      else this.#untold = Promise.resolve(result)
    })
  }
}
