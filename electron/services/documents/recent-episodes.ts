import { randomUUID } from 'node:crypto'
import { extname, join } from 'node:path'
import type { RecentEpisode } from '../../../shared/model/recent'
import { audioExtensions } from '../episode/file-kinds'
import { changeDocument, type DocumentForm, readJsonDocument, removeJsonDocument } from './json-document'
import {
  isNewerRecent,
  type KeptOpening,
  type Opening,
  openingOfLastEpisode,
  recentVersion,
  restoreRecent,
  withOpening,
} from './recent-document'

/**
 * What was opened lately, in memory and in `recent-episodes.json`. The next start begins with the first of them. A full or
 * read-only disk costs the memory of later starts, never the list of this one.
 */
export class RecentEpisodes {
  readonly #path: string
  readonly #onChange: () => void
  readonly #isForeign: boolean
  #list: readonly KeptOpening[]
  /** What was cleared away last, for the listener to take back. */
  #cleared: readonly KeptOpening[] = []
  /** Changes that are not on the disk yet. */
  readonly #unsaved: Change[] = []
  #saving: Promise<boolean> = Promise.resolve(true)
  /** Whether anything was ever opened, though the list may have been cleared since. */
  readonly isFirstTime: boolean

  private constructor(path: string, raw: unknown, onChange: () => void) {
    const list = restoreRecent(raw)
    this.#path = path
    this.#onChange = onChange
    this.#isForeign = isNewerRecent(raw)
    this.#list = list ?? []
    this.isFirstTime = list === undefined && !this.#isForeign
  }

  /**
   * Never fails: without a readable file nothing is known. What the first Diglot kept in `last-episode.json` becomes the
   * first entry. `onChange` is called whenever the list is another.
   */
  static async open(folder: string, onChange: () => void = () => {}): Promise<RecentEpisodes> {
    const path = join(folder, 'recent-episodes.json')
    const raw = await readJsonDocument(path)
    if (raw !== undefined) return new RecentEpisodes(path, raw, onChange)
    const old = join(folder, 'last-episode.json')
    const last = openingOfLastEpisode(await readJsonDocument(old), isNamedLikeAudio)
    if (!last) return new RecentEpisodes(path, undefined, onChange)
    const entry = { ...last, id: randomUUID(), opened: 0 }
    const recent = new RecentEpisodes(path, { version: 1, episodes: [entry] }, onChange)
    recent.#save((list) => list)
    if (await recent.saved()) await removeJsonDocument(old)
    return recent
  }

  /** The latest first. */
  get list(): readonly RecentEpisode[] {
    return this.#list.map(({ id, title, audio, transcript, opened }) => ({
      id,
      title,
      hasAudio: audio !== undefined,
      hasText: transcript !== undefined,
      opened,
    }))
  }

  /** The files of an entry, audio first; undefined for an id that is not in the list. */
  filesOf(id: string): Pick<KeptOpening, 'audio' | 'transcript' | 'second' | 'entry'> | undefined {
    return this.#list.find((one) => one.id === id)
  }

  /** The files of the transcript that a recording had when it was open last. */
  transcriptOf(audio: string): readonly [path: string, second?: string] | undefined {
    const { transcript, second } = this.#list.find((one) => one.audio === audio) ?? {}
    return transcript === undefined ? undefined : second === undefined ? [transcript] : [transcript, second]
  }

  note(opening: Opening): void {
    const facts = { id: randomUUID(), opened: Date.now() }
    this.#become((list) => withOpening(list, opening, facts))
  }

  /** Takes an entry out of the list: its files are gone. */
  drop(id: string): void {
    if (this.#list.some((one) => one.id === id)) this.#become((list) => list.filter((one) => one.id !== id))
  }

  clear(): void {
    if (this.#list.length === 0) return
    this.#cleared = this.#list
    this.#become(() => [])
  }

  /** Takes back the last `clear`. What was opened since stays in front. */
  restore(): void {
    const back = this.#cleared
    this.#cleared = []
    if (back.length === 0) return
    this.#become((now) => now.reduceRight((list, one) => withOpening(list, one, one), back))
  }

  /** Resolves when all so far has been written: false when the last of it could not be. */
  saved(): Promise<boolean> {
    return this.#saving
  }

  /** Changes the list of this run, and in the same way the one on the disk, which another Diglot may have changed. */
  #become(change: Change): void {
    this.#list = change(this.#list)
    this.#save(change)
    this.#onChange()
  }

  #save(change: Change): void {
    if (this.#isForeign) return
    this.#unsaved.push(change)
    this.#saving = this.#saving.then(async (wasKept) => {
      if (this.#unsaved.length === 0) return wasKept
      let count = 0
      const isKept = await changeDocument(this.#path, form, (now) => {
        count = this.#unsaved.length
        const episodes = now ? this.#unsaved.reduce((list, each) => each(list), now.episodes) : this.#list
        return { version: recentVersion, episodes }
      })
      if (isKept) this.#unsaved.splice(0, count)
      return isKept
    })
  }
}

type Change = (list: readonly KeptOpening[]) => readonly KeptOpening[]

const form: DocumentForm<{ version: number; episodes: readonly KeptOpening[] }> = {
  restore: (raw) => {
    const episodes = restoreRecent(raw)
    return episodes && { version: recentVersion, episodes }
  },
  isNewer: isNewerRecent,
}

function isNamedLikeAudio(path: string): boolean {
  return (audioExtensions as readonly string[]).includes(extname(path).slice(1).toLowerCase())
}
