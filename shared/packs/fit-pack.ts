import type { Seconds } from '../model/time'
import type { AbsentCue, Cue, Spoken, SpokenCue, Timeline } from '../model/timeline'
import type { Segment } from '../model/transcript'
import { checkTimeline } from '../timeline/check-timeline'
import { estimateTimings } from '../timing/estimate-timings'
import { refitTimeline } from '../timing/refit-timeline'
import type { Pack, PackTrack, SoundFacts } from './pack'
import { compareSounds, leastCorrelation } from './sound-print'
import { matchPrints, textPrints } from './text-prints'

/** Below this share of lines that are known, the pack is for another text. */
const leastMatched = 0.3
/** Two files of one recording are as long to within a second, where nothing better tells. */
const lengthTolerance: Seconds = 1

/** A recording of the open episode. */
export interface OwnTrack {
  readonly key: string
  readonly audio: SoundFacts
}

export interface FittedTrack {
  readonly key: string
  readonly spoken: Spoken
  readonly timeline: Timeline
  /** Only the length says that it is the same recording. */
  readonly isUnsure: boolean
}

export type PackFit =
  | { readonly kind: 'fits'; readonly matched: number; readonly count: number; readonly tracks: readonly FittedTrack[] }
  | { readonly kind: 'other-text'; readonly matched: number; readonly count: number }
  | { readonly kind: 'other-audio'; readonly theirs: Seconds; readonly ours: Seconds }

/**
 * The times of a pack on the recordings of an episode that has the same text, or almost: lines that the pack knows get
 * its times, the others lie between them as their length says. Another encoding of a recording is known by its loudness, and
 * what comes before it is made up for. What its maker fixed counts as found here: fixed is only what this listener fixes.
 */
export function fitPack(pack: Pack, segments: readonly Segment[], tracks: readonly OwnTrack[]): PackFit {
  const matches = matchPrints(pack.prints, textPrints(segments, pack.salt), segments.length)
  const matched = matches.filter((match) => match >= 0).length
  const count = segments.length
  if (matched < leastMatched * count) return { kind: 'other-text', matched, count }
  const fitted = tracks.flatMap((own) => {
    const fit = recordingOf(pack, own)
    const timeline =
      fit && timelineFrom(fit.track, { later: fit.later, matches, segments, duration: own.audio.duration })
    return fit && timeline ? [{ key: own.key, spoken: fit.track.spoken, timeline, isUnsure: fit.isUnsure }] : []
  })
  if (fitted.length > 0) return { kind: 'fits', matched, count, tracks: fitted }
  return { kind: 'other-audio', theirs: pack.tracks[0]!.audio.duration, ours: tracks[0]?.audio.duration ?? 0 }
}

interface Recording {
  readonly track: PackTrack
  /** How much later the same sound comes in this listener's file. */
  readonly later: Seconds
  readonly isUnsure: boolean
}

/** Which of the pack's recordings one is: the same file, the same sound, or, where neither can be told, the same length. */
function recordingOf({ tracks }: Pack, { audio }: OwnTrack): Recording | null {
  const same = tracks.find((track) => audio.sha256 !== null && track.audio.sha256 === audio.sha256)
  if (same) return { track: same, later: 0, isUnsure: false }
  let best: (Recording & { correlation: number }) | null = null
  for (const track of tracks) {
    if (track.audio.sound === null || audio.sound === null) continue
    const { correlation, later } = compareSounds(track.audio.sound, audio.sound)
    if (correlation >= leastCorrelation && correlation > (best?.correlation ?? 0)) {
      best = { track, later, isUnsure: false, correlation }
    }
  }
  if (best) return best
  const unheard = tracks.find(
    (track) =>
      (track.audio.sound === null || audio.sound === null) &&
      Math.abs(track.audio.duration - audio.duration) <= lengthTolerance,
  )
  return unheard ? { track: unheard, later: 0, isUnsure: true } : null
}

function timelineFrom(
  { spoken: { language, also }, cues }: PackTrack,
  own: {
    readonly later: Seconds
    readonly matches: readonly number[]
    readonly segments: readonly Segment[]
    readonly duration: Seconds
  },
): Timeline | null {
  const { segments, duration, matches, later } = own
  const spoken = languageIn(segments, language)
  if (spoken === undefined) return null
  const second = also === undefined ? undefined : languageIn(segments, also)
  const estimate = estimateTimings({ segments, spoken, duration, ...(second !== undefined && { also: second }) })
  const at = (time: Seconds) => Math.max(0, Math.min(time + later, duration))
  const known = matches.map((match): SpokenCue | AbsentCue | undefined => {
    const cue: Cue | undefined = cues[match]
    if (!cue || cue.source === 'absent') return cue
    const source = cue.source === 'anchored' ? 'aligned' : cue.source
    return { ...cue, source, start: at(cue.start), end: at(cue.end) }
  })
  const timeline = refitTimeline(estimate, known)
  return checkTimeline(timeline, segments.length).length === 0 ? timeline : null
}

/** The tag that the text itself uses for a language of the pack: the two may tell scripts apart or not. */
function languageIn(segments: readonly Segment[], language: string): string | undefined {
  const tags = new Set(segments.flatMap(({ texts }) => Object.keys(texts)))
  if (tags.has(language)) return language
  const base = language.split('-')[0]
  return [...tags].find((tag) => tag.split('-')[0] === base)
}
