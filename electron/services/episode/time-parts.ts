import type { EpisodeTrack, SpokenSide } from '../../../shared/model/episode'
import type { Spoken, Timeline } from '../../../shared/model/timeline'
import type { LanguageTag } from '../../../shared/model/transcript'
import { estimateTimings } from '../../../shared/timing/estimate-timings'
import { guessSpokenSide } from '../../../shared/timing/guess-spoken-side'
import type { AudioPart, TextPart } from './choose-sources'

/** A spoken side that is no guess: the listener chose it, or the audio was heard. */
export interface SettledSide extends Spoken {
  readonly because: 'chosen' | 'audio'
}

interface Known {
  readonly listenerLanguage: string
  /** What the other recordings of the episode speak. */
  readonly others: readonly LanguageTag[]
  readonly settled?: SettledSide | undefined
}

/** The side that a recording speaks, as far as it can be told unheard, and estimated times for it. */
export function timePart(
  { track }: AudioPart,
  { text }: TextPart,
  { listenerLanguage, others, settled }: Known,
): { spoken: SpokenSide; timeline: Timeline } {
  const { transcript } = text
  const spoken = guessSpokenSide({
    transcript,
    audioFileName: track.fileName,
    listenerLanguage,
    others,
    ...(settled && { [settled.because === 'chosen' ? 'chosen' : 'heard']: settled }),
    ...(track.tags.language !== undefined && { audioLanguage: track.tags.language }),
  })
  const timeline = estimateTimings({
    segments: transcript.segments,
    spoken: spoken.language,
    also: spoken.also,
    duration: track.duration,
  })
  return { spoken, timeline }
}

/**
 * The same for all recordings of an episode. Those that say themselves what they speak (by tag or name) are asked first,
 * whatever their order: what is left is more likely what the others speak.
 */
export function timeParts(
  parts: readonly AudioPart[],
  text: TextPart | null,
  listenerLanguage: string,
): readonly EpisodeTrack[] {
  if (!text) return parts.map(({ track }) => ({ track, spoken: null, timeline: null }))
  const alone = parts.map((part) => timePart(part, text, { listenerLanguage, others: [] }))
  const known = alone.map(({ spoken }) => (isTold(spoken) ? spoken.language : undefined))
  const spokenSoFar = known.filter((language) => language !== undefined)
  return parts.map((part, i) => {
    const { track } = part
    const first = alone[i]!
    if (known[i] !== undefined) return { track, ...first }
    const timed = spokenSoFar.length > 0 ? timePart(part, text, { listenerLanguage, others: spokenSoFar }) : first
    spokenSoFar.push(timed.spoken.language)
    return { track, ...timed }
  })
}

function isTold({ because }: SpokenSide): boolean {
  return because === 'audio-tag' || because === 'file-name'
}
