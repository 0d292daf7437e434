import type { Seconds } from '../model/time'
import type { AbsentCue, CuePart, Gap, Spoken, SpokenCue, Timeline } from '../model/timeline'
import type { Segment } from '../model/transcript'
import { baseLanguage } from '../text/base-language'
import { checkTimeline } from '../timeline/check-timeline'
import { estimateTimings } from '../timing/estimate-timings'
import { refitTimeline } from '../timing/refit-timeline'
import { matchPrints, type PrintMatches } from './match-prints'
import { matchRecordings, type OwnTrack, type Recording } from './match-recordings'
import type { Pack, PackedCue, PackTrack } from './pack'
import { type CountedWords, placeWords } from './words-by-count'

/** Below this share of lines that are known, the pack is for another text. */
const leastMatched = 0.3

export interface FittedTrack {
  readonly key: string
  readonly spoken: Spoken
  /** Those of the sound itself, but where `offset` is null. */
  readonly timeline: Timeline
  /** The segments of which the pack knows nothing, though they may be spoken: their times are estimates. */
  readonly unheard: readonly number[]
  /** Where the maker of the pack said that nothing of the text is spoken. */
  readonly gaps: readonly Gap[]
  /** `PackTrack.offset`. */
  readonly offset: Seconds | null
  /** Only the length says that it is the same recording. */
  readonly isUnsure: boolean
}

export type PackFit =
  | { readonly kind: 'fits'; readonly matched: number; readonly count: number; readonly tracks: readonly FittedTrack[] }
  | {
      readonly kind: 'other-text'
      readonly matched: number
      readonly count: number
      /** Nor is it for any of these recordings. */
      readonly isOtherAudio: boolean
    }
  | { readonly kind: 'other-audio'; readonly theirs: Seconds; readonly ours: Seconds }

/**
 * The times of a pack on the recordings of an episode that has the same text, or almost: lines that the pack knows get
 * its times, the others lie between them as their length says. Another encoding of a recording is known by its loudness, and
 * what comes before it is made up for. What its maker fixed counts as found here: fixed is only what this listener fixes.
 */
export function fitPack(pack: Pack, segments: readonly Segment[], tracks: readonly OwnTrack[]): PackFit {
  const known = matchPrints(pack.prints, { segments, salt: pack.salt, rule: pack.rule })
  const matched = known.matches.filter((match) => match >= 0).length
  const count = segments.length
  const recordings = matchRecordings(pack.tracks, tracks)
  const isOtherAudio = recordings.length === 0
  if (matched === 0 || matched < leastMatched * count) return { kind: 'other-text', matched, count, isOtherAudio }
  if (isOtherAudio) {
    return { kind: 'other-audio', theirs: pack.tracks[0]!.audio.duration, ours: tracks[0]?.audio.duration ?? 0 }
  }
  const fitted = recordings.map((recording) => fittedTrack(recording, segments, known))
  return { kind: 'fits', matched, count, tracks: fitted }
}

function fittedTrack(
  { own, track, later, isUnsure }: Recording,
  segments: readonly Segment[],
  known: PrintMatches,
): FittedTrack {
  const { duration } = own.audio
  const { language, also } = track.spoken
  const first = languageIn(segments, language)
  const second = first === undefined || also === undefined ? undefined : languageIn(segments, also)
  // Of a text that does not have what is spoken, the lines are said when they are all the same.
  const spoken = first ?? segments.flatMap(({ texts }) => Object.keys(texts))[0] ?? language
  const timeline = timelineFrom(track, { later, known, segments, duration, spoken, second })
  const at = (time: Seconds) => Math.max(0, Math.min(time + later, duration))
  const gaps = track.gaps
    .map(({ start, end }): Gap => ({ start: at(start), end: end === null ? null : at(end) }))
    .filter(({ start, end }) => start < duration && (end === null || end > start))
  const unheard = known.matches.flatMap((match, segment) =>
    first !== undefined && match < 0 && timeline.cues[segment]?.source === 'estimated' ? [segment] : [],
  )
  const side = { language: spoken, ...(second !== undefined && { also: second }) }
  return { key: own.key, spoken: side, timeline, unheard, gaps, offset: track.offset, isUnsure }
}

interface OwnText {
  readonly later: Seconds
  readonly known: PrintMatches
  readonly segments: readonly Segment[]
  readonly duration: Seconds
  readonly spoken: string
  readonly second: string | undefined
}

function timelineFrom({ cues }: PackTrack, own: OwnText): Timeline {
  const { segments, duration, known, spoken, second } = own
  const estimate = estimateTimings({ segments, spoken, duration, ...(second !== undefined && { also: second }) })
  const said = known.matches.map((match, segment): SpokenCue | AbsentCue | undefined => {
    const cue = cues[match]
    return !cue || cue.source === 'absent' ? cue : cueFrom(cue, segment, own)
  })
  const timeline = refitTimeline(estimate, said)
  if (checkTimeline(timeline, segments.length).length === 0) return timeline
  // Words and parts are worth less than the lines they are in.
  return refitTimeline(estimate, said.map(withoutWords))
}

function withoutWords(cue: SpokenCue | AbsentCue | undefined): SpokenCue | AbsentCue | undefined {
  if (!cue || cue.source === 'absent') return cue
  const { words: _, parts: __, ...plain } = cue
  return plain
}

/** A line's times, with those of its words where it says the very same in the language they are of. */
function cueFrom(
  { source, start, end, confidence, words, parts }: PackedCue,
  segment: number,
  { later, known, segments, duration, spoken, second }: OwnText,
): SpokenCue {
  const at = (time: Seconds) => Math.max(0, Math.min(time + later, duration))
  const placed = (counted: CountedWords | undefined, language: string) => {
    const list =
      counted && known.isSameIn(segment, language) && placeWords(counted, segments[segment]?.texts[language] ?? '')
    return list ? { words: list.map((word) => ({ ...word, start: at(word.start), end: at(word.end) })) } : {}
  }
  const own = parts?.map((part): CuePart | null => {
    const language = [spoken, second].find((tag) => tag !== undefined && isSameBase(tag, part.language))
    if (language === undefined) return null
    return { language, start: at(part.start), end: at(part.end), ...placed(part.words, language) }
  })
  return {
    source: source === 'anchored' ? 'aligned' : source,
    ...{ start: at(start), end: at(end), confidence },
    ...placed(words, spoken),
    ...(own?.every((part) => part !== null) && second !== undefined && { parts: own }),
  }
}

/** The tag that the text itself uses for a language of the pack: the two may tell scripts apart or not. */
function languageIn(segments: readonly Segment[], language: string): string | undefined {
  const tags = new Set(segments.flatMap(({ texts }) => Object.keys(texts)))
  if (tags.has(language)) return language
  return [...tags].find((tag) => isSameBase(tag, language))
}

function isSameBase(one: string, other: string): boolean {
  return baseLanguage(one) === baseLanguage(other)
}
