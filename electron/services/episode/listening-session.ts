import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { AppError } from '../../../shared/model/app-error'
import type { KeptEdits } from '../../../shared/model/edits'
import type { Episode, SpokenSide } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import { isSameSide } from '../../../shared/model/same-side'
import type { Seconds } from '../../../shared/model/time'
import type { Cue, Spoken, Timeline } from '../../../shared/model/timeline'
import type { LanguageTag } from '../../../shared/model/transcript'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import type { Opening } from '../documents/recent-document'
import { hashFile } from '../files/hash-file'
import { withoutPaths } from '../files/without-paths'
import type { EpisodeKeeper } from '../library/episode-keeper'
import type { MediaRegistry } from '../media/media-registry'
import type { EarlierTranscript } from './choose-sources'
import type { EpisodeMemory } from './episode-memory'
import type { Offer } from './offer-files'
import type { OpenEpisode } from './open-episode'
import { heardAsBefore, hearing, withoutTrack, withTrack } from './open-tracks'
import { withSegments } from './with-segments'

/** Reading files brings in the parsers of every format: loaded when first needed, so that the window need not wait. */
const loadOpener = () => import('./open-episode')

interface SessionOptions {
  readonly media: MediaRegistry
  /** What is known of earlier listening. */
  readonly memory: EpisodeMemory
  /** The files of the built-in episode. */
  readonly sample: readonly string[]
  /** The interface language at the time of asking: the listener's own language is rarely the spoken one. */
  readonly listenerLanguage: () => string
  /** The transcript that a recording had when it was open last. */
  readonly earlierTranscript?: EarlierTranscript
  /** What gives each episode that is opened what is kept of it; none in safe mode. */
  readonly keeper?: EpisodeKeeper | undefined
  /** Called with each episode of the listener's own that opened, so that it can be opened again. */
  readonly onOpened?: (opening: Opening) => void
  /** Called whenever something else is open than before, the sample included. */
  readonly onChange?: () => void
}

/** What is known of files that are to be opened. */
interface Asked {
  /** The recordings are of one episode, whatever they are called. */
  readonly areTracks?: boolean
  /** The entry of the library that they are. */
  readonly known?: string | undefined
}

/**
 * What is open in this run. One opening at a time: a second request waits for the first, so that "whatever was open
 * stays open" has one meaning.
 */
export class ListeningSession {
  readonly #options: SessionOptions
  #open: OpenEpisode | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #recalling: Promise<unknown> = Promise.resolve()
  #storing: Promise<boolean> = Promise.resolve(true)
  /** Tracks (by media id) whose times are kept for what the listener fixed, while the others are still being found. */
  readonly #unfinished = new Set<string>()
  #removed: { readonly episodeId: string; readonly path: string } | null = null

  constructor(options: SessionOptions) {
    this.#options = options
  }

  get current(): Episode | null {
    return this.#open?.episode ?? null
  }

  /** Opens files in place of what is open, or beside it where they complete it. A failure leaves what is open alone. */
  open(paths: readonly string[], asked: Asked = {}): Promise<Result<Episode, AppError>> {
    return this.#inTurn(() => this.#openNow(paths, asked))
  }

  /**
   * Takes what the listener put right in the open episode: at once for whoever shows its text, and for later runs. False when
   * it is not for what is open, or the disk did not take it.
   */
  async keepEdits({ episodeId, edits }: { episodeId: string; edits: KeptEdits }): Promise<boolean> {
    const { keeper, onChange } = this.#options
    if (this.#open?.episode.id !== episodeId || edits.segments?.length === 0) return false
    const open = withSegments(this.#open, edits.segments)
    this.#open = { ...open, episode: { ...open.episode, edits } }
    onChange?.()
    if (!keeper || (open.episode.libraryId === null && !this.#isSampleOpen())) return false
    return keeper.keepEdits(this.#open, edits)
  }

  /** Adds recordings to the episode that is open, which stays the same otherwise. */
  addTracks(episodeId: string, paths: readonly string[]): Promise<Result<Episode | null, AppError>> {
    return this.#inTurn(() => this.#addNow(episodeId, paths))
  }

  /** Takes a recording out of the open episode; null when it has no such one, or no other. */
  removeTrack(episodeId: string, key: string): Episode | null {
    const changed = this.#open?.episode.id === episodeId ? withoutTrack(this.#open, key) : null
    const removed = this.#open?.parts.find(({ track }) => track.key === key)
    if (!changed || !removed) return null
    this.#removed = { episodeId, path: removed.path }
    this.#become(changed)
    void this.#adopted(changed, { isAll: true })
    return changed.episode
  }

  /** Adds the recording again that was taken out last. */
  restoreTrack(episodeId: string): Promise<Result<Episode | null, AppError>> {
    const removed = this.#removed
    this.#removed = null
    if (removed?.episodeId !== episodeId) return Promise.resolve(ok(null))
    return this.addTracks(episodeId, [removed.path])
  }

  /** Another recording of the open episode is the one that is heard. */
  hearTrack(episodeId: string, key: string): boolean {
    const open = this.#open?.episode.id === episodeId ? hearing(this.#open, key) : null
    if (!open) return false
    this.#open = open
    return true
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => {})
    return result
  }

  async #addNow(episodeId: string, paths: readonly string[]): Promise<Result<Episode | null, AppError>> {
    try {
      const open = this.#open
      if (open?.episode.id !== episodeId || paths.length === 0) return ok(null)
      const { addTracks } = await import('./add-tracks')
      const result = await addTracks(paths, open, this.#options.media)
      if (!result.ok) return result
      const adopted = await this.#adopted(result.value, { isAll: true })
      this.#become(adopted)
      return ok(adopted.episode)
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
    return this.#isSample(open) ? keeper.adoptSample(open) : keeper.adopt(open, options)
  }

  /** Times of an earlier listening, in place of the estimate. Null when there are none for what is open. */
  recall({ episodeId, key }: { episodeId: string; key?: string | undefined }): Promise<RecalledTimeline | null> {
    const recalled = this.#recallNow(episodeId, key)
    this.#recalling = Promise.allSettled([this.#recalling, recalled])
    return recalled
  }

  async #recallNow(episodeId: string, key: string | undefined): Promise<RecalledTimeline | null> {
    const open = this.#hearing(episodeId, key)
    if (!open) return null
    const found = this.#foundTimes(open)
    // A new window of the same run; whether the disk took the times or not.
    if (found) return { ...found, isFinished: true }
    const { memory, media, keeper } = this.#options
    // One after the other: both need the audio's hash, and the second finds it made.
    const recalled = await memory.recall(open)
    const peaks = await memory.recallPeaks(open)
    if (peaks && open.audio) media.addPeaks(open.audio.track.id, peaks)
    const content = await memory.knownContent(open)
    if (content !== null) void keeper?.noteContent(open, content)
    const now = this.#hearing(episodeId, open.audio?.track.key)
    const asked = open.episode.spoken
    if (!recalled || !now?.audio || !asked || !now.episode.spoken) return null
    if (!isSameSide(now.episode.spoken, asked)) return null
    this.#change(withTrack(now, now.audio, recalled))
    this.#noteTimes()
    return recalled
  }

  /** The open episode with a recording of it heard, the one that is if none is named; null when it is not that episode. */
  #hearing(episodeId: string, key: string | undefined): OpenEpisode | null {
    return this.#open?.episode.id === episodeId ? hearing(this.#open, key) : null
  }

  /** Takes over what has changed in a recording, whichever is heard. */
  #change(changed: OpenEpisode): void {
    if (this.#open) this.#open = heardAsBefore(changed, this.#open)
  }

  /** Takes better times of the open episode. False, and nothing changes, when they are not for what is open. */
  keep(times: {
    episodeId: string
    key?: string | undefined
    spoken: LanguageTag
    also?: LanguageTag | undefined
    cues: readonly Cue[]
    isFinished?: boolean | undefined
  }): boolean {
    const { episodeId, key, spoken, also, cues, isFinished = true } = times
    const open = this.#hearing(episodeId, key)
    const { timeline, text } = open?.episode ?? {}
    if (!open?.audio || !timeline) return false
    const kept = { ...timeline, cues }
    if (timeline.spoken !== spoken || timeline.also !== also) return false
    const texts = text?.transcript.segments.map((segment) => segment.texts[spoken] ?? '')
    if (checkTimeline(kept, timeline.cues.length, texts).length > 0) return false
    const { track } = open.audio
    this.#change(withTrack(open, open.audio, { spoken: open.episode.spoken, timeline: kept }))
    this.#noteTimes()
    if (isFinished) this.#unfinished.delete(track.id)
    else this.#unfinished.add(track.id)
    // A timeline of earlier that is still being looked for may hold what the listener fixed: it goes before.
    this.#storing = this.#recalling.then(() => this.#store(episodeId, track.key, isFinished))
    return true
  }

  /** Takes the outline of the sound of the open audio, for this run and later ones. False when it is not for that. */
  async keepPeaks({ trackId, peaks }: { trackId: string; peaks: Uint8Array }): Promise<boolean> {
    const part = this.#open?.parts.find(({ track }) => track.id === trackId)
    const open = this.#open && part ? hearing(this.#open, part.track.key) : null
    if (!open) return false
    this.#options.media.addPeaks(trackId, peaks)
    await this.#options.memory.keepPeaks(open, peaks)
    return true
  }

  /** Resolves when all that was taken so far is on the disk: false when the last of it could not be kept there. */
  stored(): Promise<boolean> {
    return this.#storing
  }

  async #store(episodeId: string, key: string, isFinished: boolean): Promise<boolean> {
    const open = this.#hearing(episodeId, key)
    return open ? this.#options.memory.keep(open, isFinished) : false
  }

  /** What was found in the audio is better than any estimate of the same side, whatever length the audio claims. */
  #foundTimes({ audio, episode: { timeline, spoken } }: OpenEpisode, asked: Spoken | null = spoken) {
    if (!timeline || !spoken || !asked || !isSameSide(spoken, asked)) return null
    if (!audio || this.#unfinished.has(audio.track.id)) return null
    return timeline.cues.some(({ source }) => source === 'aligned') ? { timeline, spoken } : null
  }

  #noteTimes(): void {
    if (this.#open) this.#options.keeper?.noteTimes(this.#open)
  }

  #isSampleOpen(): boolean {
    return this.#open !== null && this.#isSample(this.#open)
  }

  #isSample({ paths }: OpenEpisode): boolean {
    return paths.every((path) => this.#options.sample.includes(path))
  }

  /** Times the open episode anew; `open/nothing` when another one has been opened since the window asked. */
  async estimate(request: {
    episodeId: string
    key?: string | undefined
    spoken?: LanguageTag | undefined
    also?: LanguageTag | undefined
    because?: 'chosen' | 'audio' | undefined
    duration?: Seconds | undefined
  }): Promise<Result<{ timeline: Timeline; spoken: SpokenSide }, AppError>> {
    const { estimateAgain } = await loadOpener()
    const open = this.#hearing(request.episodeId, request.key)
    if (!open) return err({ code: 'open/nothing' })
    const { spoken: language, also } = request
    const asked = language === undefined ? undefined : { language, ...(also !== undefined && { also }) }
    const found = this.#foundTimes(open, asked)
    if (found) return ok(found)
    const again = estimateAgain(open, request)
    const { timeline, spoken } = again.episode
    if (!timeline || !spoken) return err({ code: 'open/nothing' })
    this.#change(again)
    this.#options.keeper?.noteSpoken(again)
    return ok({ timeline, spoken })
  }
}

function withWarning(open: OpenEpisode, name: string): OpenEpisode {
  const warnings = [...open.episode.warnings, { code: 'text/opened-anew' as const, name }]
  return { ...open, episode: { ...open.episode, warnings } }
}

function openingOf({ episode, parts, text }: OpenEpisode): Opening {
  const { title, libraryId } = episode
  return { title, audio: parts[0]?.path, transcript: text?.path, ...(libraryId !== null && { entry: libraryId }) }
}
