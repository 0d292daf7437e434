import { alignmentVersion } from '../../../shared/align/alignment-version'
import type { RecalledTimeline } from '../../../shared/ipc/contract'
import type { SpokenSide } from '../../../shared/model/episode'
import { isSameSide } from '../../../shared/model/same-side'
import type { Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { anchorsOf } from '../../../shared/timing/anchors'
import { estimateTimings } from '../../../shared/timing/estimate-timings'
import type { KeptKey, KeptSide } from '../documents/kept-document'
import type { KeptPeaks } from '../documents/kept-peaks'
import type { KeptTimelines } from '../documents/kept-timelines'
import { KnownContent } from '../files/known-content'
import { hashOfTexts } from './hash-of-texts'
import type { OpenEpisode } from './open-episode'

/** The version of the engine by which no search was finished: older than any. */
const unfinished = 0

/**
 * Knows an episode again by the content of its audio and the texts of its transcript, wherever the files lie and
 * whatever they are called. Reading the whole audio takes a while, so this is asked when the captions are there.
 */
export class EpisodeMemory {
  readonly #timelines: KeptTimelines
  readonly #peaks: KeptPeaks
  /** By the path of a recording, of the open episode: the text for which its times were last kept or asked for. */
  readonly #texts = new Map<string, { readonly episodeId: string; readonly text: string }>()
  /** By the path of a recording, of the open episode alone: others are read no further. */
  readonly #contents = new Map<string, KnownContent>()

  constructor(timelines: KeptTimelines, peaks: KeptPeaks) {
    this.#timelines = timelines
    this.#peaks = peaks
  }

  /**
   * The times found at an earlier listening. A side that the listener chose just now is looked for alone; a guessed one
   * gives way to the side that was in use last. Of times that an older engine found only the listener's own are left.
   */
  async recall(open: OpenEpisode): Promise<RecalledTimeline | null> {
    const { audio, text, episode } = open
    if (!audio || !text || !episode.spoken) return null
    const { segments } = text.text.transcript
    const hash = await this.#contentOf(open)?.hashOf(audio.path)
    const own = hashOfTexts(segments)
    const document = hash && (await this.#timelines.find({ audio: hash, text: own }))
    if (hash) this.#texts.set(audio.path, { episodeId: episode.id, text: own })
    const side = document && pickSide(document.sides, episode.spoken)
    if (!side || breaksPromises(side, segments)) return null
    const { duration, cues } = side
    // Chosen now, it stays chosen, though the audio told it at the time.
    const spoken: SpokenSide = episode.spoken.because === 'chosen' ? { ...side.spoken, because: 'chosen' } : side.spoken
    if (side.alignment >= alignmentVersion) return { timeline: timelineOf(side), spoken, isFinished: true }
    const anchors = anchorsOf(cues)
    if (anchors.length === 0) return null
    const timeline = estimateTimings({ segments, spoken: spoken.language, also: spoken.also, duration, anchors })
    return { timeline, spoken, isFinished: false }
  }

  /**
   * Keeps the times of what is open, if `recall` was asked before and the audio file is still what it was then: else
   * nobody knows what was listened to. Of unfinished ones, `recall` gives back only what the listener fixed. False when
   * they are not kept.
   */
  async keep(open: OpenEpisode, isFinished = true): Promise<boolean> {
    const { audio, text, episode } = open
    const { timeline, spoken } = episode
    if (!audio || !text || !timeline || !spoken) return false
    const hash = await this.#contentOf(open)?.unchangedHashOf(audio.path)
    if (!hash) return false
    const { duration, cues } = timeline
    const key = { audio: hash, text: hashOfTexts(text.text.transcript.segments) }
    const side = { spoken, alignment: isFinished ? alignmentVersion : unfinished, duration, cues }
    const isKept = await this.#timelines.keep(key, side)
    if (isKept) await this.#dropBetween(open, audio.path, key)
    return isKept
  }

  /** Each correction of the text is another text: times of those in between would pile up, and come back when undone. */
  async #dropBetween({ text, episode }: OpenEpisode, path: string, { audio, text: now }: KeptKey): Promise<void> {
    const before = this.#texts.get(path)
    this.#texts.set(path, { episodeId: episode.id, text: now })
    if (before?.episodeId !== episode.id || before.text === now) return
    if (before.text !== hashOfTexts(text?.ofFile ?? [])) await this.#timelines.drop({ audio, text: before.text })
  }

  /** The content of the recording that is heard, by its hash; null unless it was asked for and is the same still. */
  async knownContent(open: OpenEpisode): Promise<string | null> {
    return (open.audio && (await this.#contentOf(open)?.unchangedHashOf(open.audio.path))) ?? null
  }

  /** The outline of the sound, made at an earlier listening to the same audio with whatever text. */
  async recallPeaks(open: OpenEpisode): Promise<Uint8Array | undefined> {
    const hash = open.audio && (await this.#contentOf(open)?.hashOf(open.audio.path))
    return hash ? this.#peaks.find(hash) : undefined
  }

  /** On the same conditions as `keep`. */
  async keepPeaks(open: OpenEpisode, peaks: Uint8Array): Promise<boolean> {
    const hash = open.audio && (await this.#contentOf(open)?.unchangedHashOf(open.audio.path))
    return hash ? this.#peaks.keep(hash, peaks) : false
  }

  #contentOf({ audio, parts }: OpenEpisode): KnownContent | undefined {
    if (!audio) return undefined
    for (const [path, content] of this.#contents) {
      if (parts.some((part) => part.path === path)) continue
      content.forget()
      this.#contents.delete(path)
      this.#texts.delete(path)
    }
    const content = this.#contents.get(audio.path) ?? new KnownContent()
    this.#contents.set(audio.path, content)
    return content
  }
}

function pickSide(sides: readonly KeptSide[], asked: SpokenSide): KeptSide | undefined {
  return asked.because === 'chosen' ? sides.find(({ spoken }) => isSameSide(spoken, asked)) : sides[0]
}

function timelineOf({ spoken: { language, also }, duration, cues }: KeptSide): Timeline {
  return { duration, spoken: language, ...(also !== undefined && { also }), cues }
}

function breaksPromises(side: KeptSide, segments: readonly Segment[]): boolean {
  const texts = segments.map((segment) => segment.texts[side.spoken.language] ?? '')
  return checkTimeline(timelineOf(side), segments.length, texts).length > 0
}
