import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { AppError } from '../../../shared/model/app-error'
import type { SpokenSide } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import { isSameSide } from '../../../shared/model/same-side'
import type { Seconds } from '../../../shared/model/time'
import type { Cue, Spoken, Timeline } from '../../../shared/model/timeline'
import type { LanguageTag } from '../../../shared/model/transcript'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import type { EpisodeKeeper } from '../library/episode-keeper'
import type { MediaRegistry } from '../media/media-registry'
import type { EpisodeMemory } from './episode-memory'
import type { OpenEpisode } from './open-episode'
import { heardAsBefore, hearing, withTrack } from './open-tracks'

const loadOpener = () => import('./open-episode')

interface TimesOptions {
  readonly media: MediaRegistry
  /** What is known of earlier listening. */
  readonly memory: EpisodeMemory
  readonly keeper?: EpisodeKeeper | undefined
  readonly current: () => OpenEpisode | null
  /** The open episode has other times. */
  readonly change: (open: OpenEpisode) => void
}

/** The times of what is open, recording by recording: those of earlier, those that the window found, and estimates. */
export class EpisodeTimes {
  readonly #options: TimesOptions
  #recalling: Promise<unknown> = Promise.resolve()
  #storing: Promise<boolean> = Promise.resolve(true)
  /** Tracks (by media id) whose times are kept for what the listener fixed, while the others are still being found. */
  readonly #unfinished = new Set<string>()
  /** By track (its media id), the lines of it that nobody heard yet. */
  readonly #unheard = new Map<string, readonly number[]>()

  constructor(options: TimesOptions) {
    this.#options = options
  }

  get #open(): OpenEpisode | null {
    return this.#options.current()
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
    if (found) return { ...found, isFinished: true, unheard: this.#unheardOf(open) }
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
    this.#unheard.set(now.audio.track.id, recalled.unheard ?? [])
    this.#noteTimes()
    return recalled
  }

  /** The open episode with a recording of it heard, the one that is if none is named; null when it is not that episode. */
  #hearing(episodeId: string, key: string | undefined): OpenEpisode | null {
    return this.#open?.episode.id === episodeId ? hearing(this.#open, key) : null
  }

  /** Takes over what has changed in a recording, whichever is heard. */
  #change(changed: OpenEpisode): void {
    if (this.#open) this.#options.change(heardAsBefore(changed, this.#open))
  }

  /** Takes better times of the open episode. False, and nothing changes, when they are not for what is open. */
  keep(times: {
    episodeId: string
    key?: string | undefined
    spoken: LanguageTag
    also?: LanguageTag | undefined
    cues: readonly Cue[]
    isFinished?: boolean | undefined
    unheard?: readonly number[] | undefined
  }): boolean {
    const { episodeId, key, spoken, also, cues, unheard = [] } = times
    // Where only some lines are still to be heard, the others need not be searched again.
    const isFinished = unheard.length > 0 || (times.isFinished ?? true)
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
    this.#unheard.set(track.id, unheard)
    // A timeline of earlier that is still being looked for may hold what the listener fixed: it goes before.
    const own = this.#recalling.then(() => this.#store(episodeId, track.key, isFinished))
    // Those of another recording may still be on their way.
    this.#storing = Promise.all([own, this.#storing]).then(([isKept]) => isKept)
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
    return open ? this.#options.memory.keep(open, isFinished, this.#unheardOf(open)) : false
  }

  /** What was found in the audio is better than any estimate of the same side, whatever length the audio claims. */
  #foundTimes({ audio, episode: { timeline, spoken } }: OpenEpisode, asked: Spoken | null = spoken) {
    if (!timeline || !spoken || !asked || !isSameSide(spoken, asked)) return null
    if (!audio || this.#unfinished.has(audio.track.id)) return null
    return timeline.cues.some(({ source }) => source === 'aligned') ? { timeline, spoken } : null
  }

  #unheardOf({ audio }: OpenEpisode): readonly number[] {
    return (audio && this.#unheard.get(audio.track.id)) ?? []
  }

  #noteTimes(): void {
    if (this.#open) this.#options.keeper?.noteTimes(this.#open)
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
