import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { AppError } from '../../../shared/model/app-error'
import type { Episode, SpokenSide } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import { isSameSide } from '../../../shared/model/same-side'
import type { Seconds } from '../../../shared/model/time'
import type { Cue, Spoken, Timeline } from '../../../shared/model/timeline'
import type { LanguageTag } from '../../../shared/model/transcript'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import type { Opening } from '../documents/recent-document'
import { withoutPaths } from '../files/without-paths'
import type { MediaRegistry } from '../media/media-registry'
import type { EpisodeMemory } from './episode-memory'
import type { OpenEpisode } from './open-episode'

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
  readonly earlierTranscript?: (audio: string) => string | undefined
  /** Called with each episode of the listener's own that opened, so that it can be opened again. */
  readonly onOpened?: (opening: Opening) => void
  /** Called whenever something else is open than before, the sample included. */
  readonly onChange?: () => void
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
  /** The episode whose times are kept for what the listener fixed, while the others are still being found. */
  #unfinished: string | null = null

  constructor(options: SessionOptions) {
    this.#options = options
  }

  get current(): Episode | null {
    return this.#open?.episode ?? null
  }

  /** Opens files in place of what is open, or beside it where they complete it. A failure leaves what is open alone. */
  open(paths: readonly string[]): Promise<Result<Episode, AppError>> {
    const result = this.#turn.then(() => this.#openNow(paths))
    this.#turn = result
    return result
  }

  openSample(): Promise<Result<Episode, AppError>> {
    return this.open(this.#options.sample)
  }

  async #openNow(paths: readonly string[]): Promise<Result<Episode, AppError>> {
    const { media, listenerLanguage, earlierTranscript, onOpened, onChange } = this.#options
    try {
      const { openEpisode } = await loadOpener()
      // A listener's own transcript never belongs to the sample's audio.
      const current = this.#isSampleOpen() ? null : this.#open
      const context = { current, media, listenerLanguage: listenerLanguage(), earlierTranscript }
      const result = await openEpisode(paths, context)
      if (!result.ok) return result
      this.#open = result.value
      onChange?.()
      // The sample's place may be gone at the next start: an update moves it, an AppImage mounts it anew each time.
      const { episode, audio, text } = result.value
      if (!this.#isSampleOpen()) onOpened?.({ title: episode.title, audio: audio?.path, transcript: text?.path })
      return ok(episode)
    } catch (error) {
      return err({ code: 'internal', detail: withoutPaths(error) })
    }
  }

  /** Times of an earlier listening, in place of the estimate. Null when there are none for what is open. */
  recall({ episodeId }: { episodeId: string }): Promise<RecalledTimeline | null> {
    const recalled = this.#recallNow(episodeId)
    this.#recalling = recalled.catch(() => null)
    return recalled
  }

  async #recallNow(episodeId: string): Promise<RecalledTimeline | null> {
    const open = this.#open
    if (open?.episode.id !== episodeId) return null
    const found = this.#foundTimes(open.episode)
    // A new window of the same run; whether the disk took the times or not.
    if (found) return { ...found, isFinished: true }
    const { memory, media } = this.#options
    // One after the other: both need the audio's hash, and the second finds it made.
    const recalled = await memory.recall(open)
    const peaks = await memory.recallPeaks(open)
    if (peaks && open.audio) media.addPeaks(open.audio.track.id, peaks)
    const now = this.#open
    const asked = open.episode.spoken
    if (!recalled || now?.episode.id !== episodeId || !asked || !now.episode.spoken) return null
    if (!isSameSide(now.episode.spoken, asked)) return null
    const { timeline, spoken } = recalled
    this.#open = { ...now, episode: { ...now.episode, timeline, spoken } }
    return recalled
  }

  /** Takes better times of the open episode. False, and nothing changes, when they are not for what is open. */
  keep(times: {
    episodeId: string
    spoken: LanguageTag
    also?: LanguageTag | undefined
    cues: readonly Cue[]
    isFinished?: boolean | undefined
  }): boolean {
    const { episodeId, spoken, also, cues, isFinished = true } = times
    const open = this.#open
    const { timeline, text } = open?.episode ?? {}
    if (!open || !timeline || open.episode.id !== episodeId) return false
    const kept = { ...timeline, cues }
    if (timeline.spoken !== spoken || timeline.also !== also) return false
    const texts = text?.transcript.segments.map((segment) => segment.texts[spoken] ?? '')
    if (checkTimeline(kept, timeline.cues.length, texts).length > 0) return false
    this.#open = { ...open, episode: { ...open.episode, timeline: kept } }
    this.#unfinished = isFinished ? null : episodeId
    // A timeline of earlier that is still being looked for may hold what the listener fixed: it goes before.
    this.#storing = this.#recalling.then(() => this.#store(episodeId, isFinished))
    return true
  }

  /** Takes the outline of the sound of the open audio, for this run and later ones. False when it is not for that. */
  async keepPeaks({ trackId, peaks }: { trackId: string; peaks: Uint8Array }): Promise<boolean> {
    const open = this.#open
    if (open?.audio?.track.id !== trackId) return false
    this.#options.media.addPeaks(trackId, peaks)
    await this.#options.memory.keepPeaks(open, peaks)
    return true
  }

  /** Resolves when all that was taken so far is on the disk: false when the last of it could not be kept there. */
  stored(): Promise<boolean> {
    return this.#storing
  }

  async #store(episodeId: string, isFinished: boolean): Promise<boolean> {
    return this.#open?.episode.id === episodeId ? this.#options.memory.keep(this.#open, isFinished) : false
  }

  /** What was found in the audio is better than any estimate of the same side, whatever length the audio claims. */
  #foundTimes({ id, timeline, spoken }: Episode, asked: Spoken | null = spoken) {
    if (!timeline || !spoken || !asked || !isSameSide(spoken, asked) || id === this.#unfinished) return null
    return timeline.cues.some(({ source }) => source === 'aligned') ? { timeline, spoken } : null
  }

  #isSampleOpen(): boolean {
    return this.#open?.paths.every((path) => this.#options.sample.includes(path)) ?? false
  }

  /** Times the open episode anew; `open/nothing` when another one has been opened since the window asked. */
  async estimate(request: {
    episodeId: string
    spoken?: LanguageTag | undefined
    also?: LanguageTag | undefined
    because?: 'chosen' | 'audio' | undefined
    duration?: Seconds | undefined
  }): Promise<Result<{ timeline: Timeline; spoken: SpokenSide }, AppError>> {
    const { estimateAgain } = await loadOpener()
    const open = this.#open
    if (!open || open.episode.id !== request.episodeId) return err({ code: 'open/nothing' })
    const { spoken: language, also } = request
    const asked = language === undefined ? undefined : { language, ...(also !== undefined && { also }) }
    const found = this.#foundTimes(open.episode, asked)
    if (found) return ok(found)
    const again = estimateAgain(open, request)
    const { timeline, spoken } = again.episode
    if (!timeline || !spoken) return err({ code: 'open/nothing' })
    this.#open = again
    return ok({ timeline, spoken })
  }
}
