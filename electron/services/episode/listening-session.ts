import type { AppError } from '../../../shared/model/app-error'
import type { Episode, SpokenSide } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import type { Seconds } from '../../../shared/model/time'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import type { LanguageTag } from '../../../shared/model/transcript'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import type { MediaRegistry } from '../media/media-registry'
import type { OpenEpisode } from './open-episode'

/** Reading files brings in the parsers of every format: loaded when first needed, so that the window need not wait. */
const loadOpener = () => import('./open-episode')

interface SessionOptions {
  readonly media: MediaRegistry
  /** The files of the built-in episode. */
  readonly sample: readonly string[]
  /** The interface language at the time of asking: the listener's own language is rarely the spoken one. */
  readonly listenerLanguage: () => string
  /** Called with the files of each episode of the listener's own that opened, so that the next start can begin with them. */
  readonly onOpened?: (paths: readonly string[]) => void
}

/**
 * What is open in this run. One opening at a time: a second request waits for the first, so that "whatever was open
 * stays open" has one meaning.
 */
export class ListeningSession {
  readonly #options: SessionOptions
  #open: OpenEpisode | null = null
  #turn: Promise<unknown> = Promise.resolve()

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
    const { media, listenerLanguage, onOpened } = this.#options
    try {
      const { openEpisode } = await loadOpener()
      // A listener's own transcript never belongs to the sample's audio.
      const current = this.#isSampleOpen() ? null : this.#open
      const result = await openEpisode(paths, { current, media, listenerLanguage: listenerLanguage() })
      if (!result.ok) return result
      this.#open = result.value
      // The sample's place may be gone at the next start: an update moves it, an AppImage mounts it anew each time.
      if (!this.#isSampleOpen()) onOpened?.(result.value.paths)
      return ok(result.value.episode)
    } catch (error) {
      return err({ code: 'internal', detail: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Takes better times of the open episode. False, and nothing changes, when they are not for what is open. */
  keep(times: {
    episodeId: string
    spoken: LanguageTag
    also?: LanguageTag | undefined
    cues: readonly Cue[]
  }): boolean {
    const { episodeId, spoken, also, cues } = times
    const open = this.#open
    const timeline = open?.episode.timeline
    if (!open || !timeline || open.episode.id !== episodeId) return false
    const kept = { ...timeline, cues }
    if (timeline.spoken !== spoken || timeline.also !== also) return false
    if (checkTimeline(kept, timeline.cues.length).length > 0) return false
    this.#open = { ...open, episode: { ...open.episode, timeline: kept } }
    return true
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
    const again = estimateAgain(open, request)
    const { timeline, spoken } = again.episode
    if (!timeline || !spoken) return err({ code: 'open/nothing' })
    this.#open = again
    return ok({ timeline, spoken })
  }
}
