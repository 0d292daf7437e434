import type { StateCreator } from 'zustand'
import { noHistory } from '../../shared/model/edits'
import type { Episode } from '../../shared/model/episode'
import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import type { LanguageTag } from '../../shared/model/transcript'
import { carryLoop } from '../../shared/tracks/carry-loop'
import { carryTime, type Recording } from '../../shared/tracks/carry-time'
import type { Store } from '.'
import { type TrackTimes, timesOf, withTimes } from './episode-slice'
import type { PlayerReport } from './player-slice'
import type { Refining } from './refining-slice'

/** While two recordings are heard in turn, segment by segment. */
export interface Alternating {
  /** Keys of the two, in the order in which they are heard. */
  readonly voices: readonly [string, string]
  /** Stands as the original in every line, whichever of the two is being heard. */
  readonly original: LanguageTag | null
}

export interface TracksSlice {
  alternating: Alternating | null
  setAlternating(alternating: Alternating | null): void
  /** How long the audio elements find the recordings to be that are not heard, by `Track.id`. */
  restingLengths: Readonly<Record<string, Seconds>>
  setRestingLength(trackId: string, length: Seconds): void
  /**
   * Another recording is the one that is heard: its times, its state and what its element reports take the place of those
   * of the one before, and a loop goes on as the same words in it. Nothing for one that is not there.
   */
  hearTrack(key: string, report: PlayerReport): void
  /** The same episode has other recordings than before; the one that is heard must be among them. */
  setTracks(episode: Episode): void
}

export const createTracksSlice: StateCreator<Store, [], [], TracksSlice> = (set) => ({
  alternating: null,
  setAlternating: (alternating) => set({ alternating }),
  restingLengths: {},
  setRestingLength: (trackId, length) =>
    set(({ restingLengths }) =>
      restingLengths[trackId] === length ? {} : { restingLengths: { ...restingLengths, [trackId]: length } },
    ),
  hearTrack: (key, report) =>
    set((state) => {
      const { episode, found, fixed, loop, loopFrom, peaks, refining } = state
      const { [key]: times, ...resting } = state.resting
      const track = episode?.tracks.find((each) => each.track.key === key)?.track
      if (!episode?.track || !times || !track) return {}
      const { [key]: nextRefining = { state: 'idle' }, ...otherRefining } = state.otherRefining
      const { [track.id]: nextPeaks = null, ...otherPeaks } = state.otherPeaks
      const heard = withTimes({ ...episode, track }, times)
      const isHeldBack = nextRefining.state === 'foreign' && times.fixed.anchors.length === 0
      const [from, to] = [heardRecording(state), { timeline: heard.episode.timeline, duration: report.duration }]
      const there = { ...to, duration: to.duration || track.duration }
      return {
        ...report,
        ...heard,
        episode: isHeldBack ? { ...heard.episode, timeline: null } : heard.episode,
        resting: { ...resting, [episode.track.key]: { spoken: episode.spoken, found, fixed } },
        refining: nextRefining,
        otherRefining: { ...otherRefining, [episode.track.key]: refining },
        peaks: nextPeaks,
        otherPeaks: peaks ? { ...otherPeaks, [peaks.trackId]: peaks } : otherPeaks,
        loop: loop && carryLoop(loop, from, there),
        loopFrom: loopFrom === null ? null : carryTime(loopFrom, from, there),
      }
    }),
  setTracks: (changed) =>
    set(({ episode, resting }) => {
      if (episode?.id !== changed.id || !episode.track) return {}
      const heard = episode.track.key
      const others = changed.tracks.filter(({ track }) => track.key !== heard)
      // What was put right in a recording that is taken out is there again when it comes back.
      const edits = withFixedOf(resting, episode.edits)
      const times = others.map(
        ({ track: { key } }) => [key, resting[key] ?? timesOf({ ...changed, edits }, key)] as const,
      )
      return {
        episode: { ...episode, edits, tracks: changed.tracks },
        resting: Object.fromEntries(times),
        alternating: null,
      }
    }),
})

function withFixedOf(resting: Readonly<Record<string, TrackTimes>>, edits: Episode['edits']): Episode['edits'] {
  const fixed = Object.entries(resting).map(([key, times]) => [key, times.fixed] as const)
  const { tracks, ...rest } = edits ?? { tracks: {}, history: noHistory }
  return { ...rest, tracks: { ...tracks, ...Object.fromEntries(fixed) } }
}

/** The recording that is heard, with the times that are shown, or would be if they were not held back. */
export function heardRecording({ episode, found, fixed, duration }: Store): Recording {
  const { track = null, timeline = null } = episode ?? {}
  const shown =
    timeline ?? (episode && found ? withTimes(episode, { spoken: null, found, fixed }).episode.timeline : null)
  return { timeline: shown, duration: duration || (track?.duration ?? 0) }
}

/** One that is not. */
export function restingRecording({ episode, resting, restingLengths }: Store, key: string): Recording {
  const track = episode?.tracks.find((each) => each.track.key === key)?.track
  const times: TrackTimes | undefined = resting[key]
  const duration = (track && restingLengths[track.id]) ?? track?.duration ?? 0
  if (!episode || !track || !times) return { timeline: null, duration }
  return { timeline: withTimes({ ...episode, track }, times).episode.timeline, duration }
}

/** The times of a recording with what the listener put right in them, without its offset, whether it is heard or not. */
export function exactOf({ episode, exact, resting }: Store, key: string): Timeline | null {
  if (episode?.track?.key === key) return exact
  const times = resting[key]
  return episode && times ? withTimes(episode, times).exact : null
}

/** How far the search for its times has come. */
export function refiningOf({ episode, refining, otherRefining }: Store, key: string): Refining {
  return (episode?.track?.key === key ? refining : otherRefining[key]) ?? { state: 'idle' }
}
