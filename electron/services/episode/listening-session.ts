import type { AppError } from '../../../shared/model/app-error'
import type { KeptEdits } from '../../../shared/model/edits'
import type { Episode } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import { hashFile } from '../files/hash-file'
import { withoutPaths } from '../files/without-paths'
import { EpisodeTimes } from './episode-times'
import type { Offer } from './offer-files'
import type { OpenEpisode } from './open-episode'
import { hearing, withoutTrack, withTracksOf } from './open-tracks'
import { type Asked, isSample, openingOf, type SessionOptions, withWarning } from './session-options'
import { withSegments } from './with-segments'

/** Reading files brings in the parsers of every format: loaded when first needed, so that the window need not wait. */
const loadOpener = () => import('./open-episode')

/**
 * What is open in this run. One opening at a time: a second request waits for the first, so that "whatever was open
 * stays open" has one meaning.
 */
export class ListeningSession {
  readonly #options: SessionOptions
  readonly #times: EpisodeTimes
  #open: OpenEpisode | null = null
  /** What was open before, which may still have its last word. */
  #before: OpenEpisode | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #asked = 0
  #removed: { readonly episodeId: string; readonly path: string; readonly key: string } | null = null

  constructor(options: SessionOptions) {
    this.#options = options
    this.#times = new EpisodeTimes({
      ...options,
      current: () => this.#open,
      change: (open) => {
        this.#open = open
      },
    })
  }

  get current(): Episode | null {
    return this.#open?.episode ?? null
  }

  /** What is open, or was open before it, by its id: a window learns a moment later that something else is. */
  episode(id: string): Episode | null {
    return this.#called(id)?.episode ?? null
  }

  #called(id: string): OpenEpisode | null {
    return [this.#open, this.#before].find((each) => each?.episode.id === id) ?? null
  }

  /**
   * Something is asked for that takes a while before files are opened. What is returned says whether nothing else has been
   * asked for since: what the listener no longer waits for is not to be opened over what they asked for last.
   */
  ask(): () => boolean {
    const asked = ++this.#asked
    return () => asked === this.#asked
  }

  /** Opens files in place of what is open, or beside it where they complete it. A failure leaves what is open alone. */
  open(paths: readonly string[], asked: Asked = {}): Promise<Result<Episode, AppError>> {
    this.#asked++
    return this.#inTurn(() => this.#openNow(paths, asked))
  }

  /**
   * Takes what the listener put right in the open episode: at once for whoever shows its text, and for later runs. The one
   * before may still have its last word. False when it is for neither, or the disk did not take it.
   */
  async keepEdits({ episodeId, edits }: { episodeId: string; edits: KeptEdits }): Promise<boolean> {
    const { keeper, onChange } = this.#options
    const known = this.#called(episodeId)
    if (!known || edits.segments?.length === 0) return false
    const texts = withSegments(known, edits.segments)
    const edited = { ...texts, episode: { ...texts.episode, edits } }
    if (known === this.#open) {
      this.#open = edited
      onChange?.()
    } else this.#before = edited
    if (!keeper || (edited.episode.libraryId === null && !isSample(edited, this.#options))) return false
    return keeper.keepEdits(edited, edits)
  }

  /** The listener's marks in an episode are others. */
  noteMarks(episodeId: string): void {
    const open = this.#called(episodeId)
    if (open) this.#options.keeper?.noteMarks(open)
  }

  /**
   * Adds recordings to the episode that is open, which stays the same otherwise. `keys` are those by which some were known
   * in it before, by their paths.
   */
  addTracks(
    episodeId: string,
    paths: readonly string[],
    keys?: ReadonlyMap<string, string>,
  ): Promise<Result<Episode | null, AppError>> {
    return this.#inTurn(() => this.#addNow(episodeId, paths, keys))
  }

  /** Takes a recording out of the open episode; null when it has no such one, or no other. */
  removeTrack(episodeId: string, key: string): Episode | null {
    const changed = this.#open?.episode.id === episodeId ? withoutTrack(this.#open, key) : null
    const removed = this.#open?.parts.find(({ track }) => track.key === key)
    if (!changed || !removed) return null
    this.#removed = { episodeId, path: removed.path, key }
    this.#become(changed)
    void this.#adopted(changed, { known: changed.episode.libraryId ?? undefined, isAll: true })
    return changed.episode
  }

  /** Adds the recording again that was taken out last, as the one that it was: what was put right in it holds again. */
  restoreTrack(episodeId: string): Promise<Result<Episode | null, AppError>> {
    const removed = this.#removed
    this.#removed = null
    if (removed?.episodeId !== episodeId) return Promise.resolve(ok(null))
    return this.addTracks(episodeId, [removed.path], new Map([[removed.path, removed.key]]))
  }

  /** Another recording of the open episode is the one that is heard. */
  hearTrack(episodeId: string, key: string): boolean {
    const open = this.#open?.episode.id === episodeId ? hearing(this.#open, key) : null
    if (open) this.#open = open
    return open !== null
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => {})
    return result
  }

  async #addNow(
    episodeId: string,
    paths: readonly string[],
    keys?: ReadonlyMap<string, string>,
  ): Promise<Result<Episode | null, AppError>> {
    try {
      const open = this.#open
      if (open?.episode.id !== episodeId || paths.length === 0) return ok(null)
      const { addTracks } = await import('./add-tracks')
      const result = await addTracks(paths, open, this.#options.media, keys)
      if (!result.ok) return result
      const known = open.episode.libraryId ?? undefined
      const adopted = await this.#adopted(result.value, { known, isAll: true })
      // What was put right, found or changed to in the meantime stays.
      const now = this.#open?.episode.id === episodeId ? withTracksOf(adopted, this.#open, open) : adopted
      this.#become(now)
      return ok(now.episode)
    } catch (error) {
      return err({ code: 'internal', detail: withoutPaths(error) })
    }
  }

  /** The open episode has other recordings. */
  #become(open: OpenEpisode): void {
    const { onOpened, onChange } = this.#options
    this.#open = open
    onChange?.()
    if (!this.#isSampleOpen()) onOpened?.(openingOf(open))
  }

  openSample(): Promise<Result<Episode, AppError>> {
    return this.open(this.#options.sample)
  }

  async #openNow(given: readonly string[], asking: Asked): Promise<Result<Episode, AppError>> {
    const { areTracks: areGivenTracks = false, known } = asking
    const { media, listenerLanguage, earlierTranscript, onOpened, onChange, keeper } = this.#options
    try {
      const asked = known === undefined && !areGivenTracks ? await keeper?.complete(given) : undefined
      const { paths, areTracks } = asked ?? { paths: given, areTracks: areGivenTracks }
      const { openEpisode } = await loadOpener()
      // A listener's own transcript never belongs to the sample's audio.
      const current = this.#isSampleOpen() ? null : this.#open
      const offer = await this.#offerOf(given, paths)
      if (!offer.ok) return offer
      if (offer.value.kind === 'offered' && this.#open) {
        return ok({ ...this.#open.episode, warnings: [], offered: offer.value.offered })
      }
      const { areDubsOf } = await import('./add-tracks')
      if (current && !areTracks && (await areDubsOf(paths, current))) {
        const added = await this.#addNow(current.episode.id, paths)
        if (!added.ok || added.value) return added as Result<Episode, AppError>
      }
      const context = { current, media, listenerLanguage: listenerLanguage(), earlierTranscript, areTracks }
      const result = await openEpisode(paths, context)
      if (!result.ok) return result
      const opened = offer.value.kind === 'other-text' ? withWarning(result.value, offer.value.name) : result.value
      const adopted = await this.#adopted(opened, { known })
      this.#before = this.#open
      this.#open = adopted
      onChange?.()
      // The sample's place may be gone at the next start: an update moves it, an AppImage mounts it anew each time.
      if (!this.#isSampleOpen()) onOpened?.(openingOf(adopted))
      return ok(adopted.episode)
    } catch (error) {
      return err({ code: 'internal', detail: withoutPaths(error) })
    }
  }

  /** What a file is to what is open. One that the library knows as part of another episode is nothing to it. */
  async #offerOf(given: readonly string[], completed: readonly string[]): Promise<Result<Offer, AppError>> {
    const own = new Set([...given, ...(this.#open?.paths ?? [])])
    if (!completed.every((path) => own.has(path))) return ok({ kind: 'none' })
    return (await import('./offer-files')).offerOf(given, this.#open, { isSample: this.#isSampleOpen() })
  }

  /** By `Track.key` what the recordings of the open episode are known by: reads each of them whole. */
  async contents(episodeId: string): Promise<Record<string, string>> {
    const parts = this.#open?.episode.id === episodeId ? this.#open.parts : []
    const contents: Record<string, string> = {}
    for (const { path, track } of parts) {
      const file = await hashFile(path)
      if (file) contents[track.key] = file.hash
    }
    return contents
  }

  /** The episode with what is kept of it. */
  async #adopted(open: OpenEpisode, options: { known?: string | undefined; isAll?: boolean }): Promise<OpenEpisode> {
    const { keeper } = this.#options
    if (!keeper) return open
    return isSample(open, this.#options) ? keeper.adoptSample(open) : keeper.adopt(open, options)
  }

  /** See `EpisodeTimes`. */
  recall(...asked: Parameters<EpisodeTimes['recall']>): ReturnType<EpisodeTimes['recall']> {
    return this.#times.recall(...asked)
  }

  keep(...asked: Parameters<EpisodeTimes['keep']>): boolean {
    return this.#times.keep(...asked)
  }

  keepPeaks(...asked: Parameters<EpisodeTimes['keepPeaks']>): Promise<boolean> {
    return this.#times.keepPeaks(...asked)
  }

  estimate(...asked: Parameters<EpisodeTimes['estimate']>): ReturnType<EpisodeTimes['estimate']> {
    return this.#times.estimate(...asked)
  }

  stored(): Promise<boolean> {
    return this.#times.stored()
  }

  readonly #isSampleOpen = () => isSample(this.#open, this.#options)
}
