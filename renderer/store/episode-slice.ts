import type { StateCreator } from 'zustand'
import { type Edited, noTrackEdits, type TrackEdits } from '../../shared/model/edits'
import type { Episode, SpokenSide } from '../../shared/model/episode'
import type { Anchor, Timeline } from '../../shared/model/timeline'
import { languagesOf } from '../../shared/text/languages-of'
import { shiftTimeline } from '../../shared/timeline/shift-timeline'
import { anchorTimeline } from '../../shared/timing/anchor-timeline'
import { anchorsOf } from '../../shared/timing/anchors'
import { noLines } from '../../shared/timing/likely-lines'
import type { Store } from '.'
import type { Correcting } from './correcting-slice'
import type { LineRange } from './hand-slice'
import { withLines } from './marks-slice'

/** The times of one track: as they were estimated or found, and what the listener put right in them. */
export interface TrackTimes {
  readonly spoken: SpokenSide | null
  readonly found: Timeline | null
  readonly fixed: TrackEdits
}

export interface EpisodeSlice {
  /**
   * What is open; null before the first episode. A failed opening leaves it alone. Its times are made of `found` and
   * `fixed`, and are those that are shown: moved by the track's offset.
   */
  episode: Episode | null
  /** True from asking for files until they are open or refused. */
  isOpening: boolean
  /** The times of the track that is heard as they were estimated or found, whatever the listener fixed. */
  found: Timeline | null
  /** What the listener fixed in them. */
  fixed: TrackEdits
  /** Of `found` and `fixed`, without the offset: what is kept, exported and aligned. */
  exact: Timeline | null
  /** The same of the other tracks, by `Track.key`. */
  resting: Readonly<Record<string, TrackTimes>>
  setEpisode(episode: Episode): void
  setOpening(isOpening: boolean): void
  /**
   * Better times for a track of the open episode, the one that is heard unless `key` names another; ignored when another
   * episode was opened meanwhile. What the listener fixed stays, and what is fixed in them (they were kept) is fixed from
   * then on.
   */
  setTimeline(episodeId: string, timeline: Timeline, spoken: SpokenSide, key?: string): void
  /** What the listener put right in a track, the one that is heard unless `key` names another. */
  setFixed(fixed: TrackEdits, key?: string): void
  setAnchors(anchors: readonly Anchor[]): void
  /**
   * All that the listener put right, at once. Where the text is another, `moved` says what became of its lines.
   */
  setEdited(edited: Edited, moved?: MovedLines): void
}

/** What a change of the text does to all that is known by line. */
export interface MovedLines {
  /** The times of a track for the text as it is now. */
  times(found: Timeline, key: string): Timeline
  /** Where a line is now; null when it is no more. */
  line(index: number): number | null
}

export const createEpisodeSlice: StateCreator<Store, [], [], EpisodeSlice> = (set, get) => ({
  episode: null,
  isOpening: false,
  found: null,
  fixed: noTrackEdits,
  exact: null,
  resting: {},
  setEpisode: (opened) =>
    set({
      ...withTimes(opened, timesOf(opened, opened.track?.key ?? '')),
      resting: Object.fromEntries(
        opened.tracks.flatMap(({ track: { key } }) =>
          key === opened.track?.key ? [] : [[key, timesOf(opened, key)] as const],
        ),
      ),
      otherRefining: {},
      otherPeaks: {},
      restingLengths: {},
      hearing: [],
      unheard: [],
      alternating: null,
      activeCue: -1,
      isInGap: false,
      likely: noLines,
      peeked: -1,
      isFollowing: true,
      readingPlace: null,
      loop: null,
      loopFrom: null,
      finding: null,
      ...withLines([]),
      chosenLines: null,
      focusedLine: -1,
      readingLine: null,
      lineToShow: null,
      menuLines: null,
      correcting: null,
      leftDraft: null,
      writtenLine: null,
      quiet: null,
    }),
  setOpening: (isOpening) => set({ isOpening }),
  setTimeline: (episodeId, found, spoken, key) =>
    set(({ episode, fixed, resting }) => {
      if (episode?.id !== episodeId || !fitsText(found, episode)) return {}
      const before = key === undefined || key === episode.track?.key ? null : resting[key]
      if (before) return { resting: { ...resting, [key!]: { spoken, found, fixed: withKept(before.fixed, found) } } }
      // Removed meanwhile.
      if (before === undefined) return {}
      return withTimes(episode, { spoken, found, fixed: withKept(fixed, found) })
    }),
  setFixed: (fixed, key) =>
    set(({ episode, found, resting }) => {
      if (!episode) return {}
      const before = key === undefined || key === episode.track?.key ? null : resting[key]
      if (before) return { resting: { ...resting, [key!]: { ...before, fixed } } }
      if (before === undefined) return {}
      return found ? withTimes(episode, { spoken: episode.spoken, found, fixed }) : {}
    }),
  setAnchors: (anchors) => get().setFixed({ ...get().fixed, anchors }),
  setEdited: (edited, moved) =>
    set(({ episode, found, resting, activeCue, focusedLine, chosenLines, correcting }) => {
      if (!episode) return {}
      const key = episode.track?.key ?? ''
      const timed = (times: Timeline | null, of: string) => times && (moved ? moved.times(times, of) : times)
      const fixedOf = (of: string) => edited.tracks[of] ?? noTrackEdits
      const text = moved ? withSegments(episode, edited) : episode
      const others = Object.entries(resting).map(
        ([of, times]) => [of, { ...times, found: timed(times.found, of), fixed: fixedOf(of) }] as const,
      )
      return {
        ...withLines(edited.marks),
        ...withTimes(text, { spoken: episode.spoken, found: timed(found, key), fixed: fixedOf(key) }),
        resting: Object.fromEntries(others),
        ...(moved && {
          activeCue: activeCue < 0 ? activeCue : (moved.line(activeCue) ?? activeCue),
          focusedLine: focusedLine < 0 ? focusedLine : (moved.line(focusedLine) ?? focusedLine),
          likely: noLines,
          peeked: -1,
          chosenLines: chosenLines && movedLines(chosenLines, moved),
          menuLines: null,
          correcting: correcting && movedDraft(correcting, moved),
        }),
      }
    }),
})

function movedLines({ first, last }: LineRange, { line }: MovedLines): LineRange | null {
  const from = line(first)
  return from === null ? null : { first: from, last: Math.max(from, line(last) ?? from) }
}

function movedDraft(draft: Correcting, moved: MovedLines): Correcting | null {
  const line = moved.line(draft.line)
  return line === null ? null : { ...draft, line }
}

/** Times that come for a text that is no longer the one shown are nobody's. */
function fitsText({ cues }: Timeline, { text }: Episode): boolean {
  return !text || cues.length === text.transcript.segments.length
}

function withSegments(episode: Episode, { segments }: Edited): Episode {
  const { text } = episode
  if (!text) return episode
  const languages = languagesOf(segments, text.transcript.languages)
  return { ...episode, text: { ...text, transcript: { ...text.transcript, languages, segments } } }
}

/** The times with which a track of an episode opens. */
export function timesOf({ tracks, edits, track, timeline, spoken }: Episode, key: string): TrackTimes {
  const own = tracks.find((each) => each.track.key === key)
  // Without audio there may be times all the same, and they are of no track.
  const isHeard = key === (track?.key ?? '')
  const found = isHeard ? timeline : (own?.timeline ?? null)
  const fixed = edits?.tracks[key] ?? noTrackEdits
  const side = isHeard ? spoken : (own?.spoken ?? null)
  return { spoken: side, found, fixed: found ? withKept(fixed, found) : fixed }
}

/** With what is fixed in times that were kept. What the listener said since is not said over. */
function withKept(fixed: TrackEdits, found: Timeline): TrackEdits {
  const kept = anchorsOf(found.cues).filter(({ segment }) => !fixed.anchors.some((own) => own.segment === segment))
  return kept.length > 0 ? { ...fixed, anchors: [...kept, ...fixed.anchors] } : fixed
}

/** The episode and all that the store says of the times of the track that is heard. */
export function withTimes(episode: Episode, { spoken, found, fixed }: TrackTimes) {
  const exact = found && fixedTimeline(episode, found, fixed)
  const timeline = exact && shiftTimeline(exact, fixed.offset)
  const isSame = timeline === episode.timeline && spoken === episode.spoken
  return { found, fixed, exact, episode: isSame ? episode : { ...episode, timeline, spoken } }
}

/** What was laid last into found times: the same is asked for by whoever looks at a recording, and for every offset. */
const laid = new WeakMap<Timeline, { readonly of: readonly unknown[]; readonly exact: Timeline }>()

function fixedTimeline(episode: Episode, found: Timeline, { anchors, gaps }: TrackEdits): Timeline {
  const of = [episode.text?.transcript.segments, anchors, gaps]
  const known = laid.get(found)
  if (known?.of.every((each, i) => each === of[i])) return known.exact
  const exact = layFixed(episode, found, { anchors, gaps })
  laid.set(found, { of, exact })
  return exact
}

function layFixed({ text }: Episode, found: Timeline, { anchors, gaps }: Omit<TrackEdits, 'offset'>): Timeline {
  const { spoken, also } = found
  const sizeOf = (segment: number) => {
    const texts = text?.transcript.segments[segment]?.texts ?? {}
    return (texts[spoken] ?? '').length + (also === undefined ? 0 : (texts[also] ?? '').length)
  }
  return anchorTimeline(found, anchors, sizeOf, gaps)
}
