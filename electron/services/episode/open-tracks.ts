import type { EpisodeTrack } from '../../../shared/model/episode'
import type { AudioPart } from './choose-sources'
import type { OpenEpisode } from './open-episode'

/**
 * The open episode as it is when the recording `key` is heard; as it is already where none is named. Null when it has no
 * such recording. The times of all recordings are in `episode.tracks`; `audio`, `episode.track` and its times are those of
 * the one that is heard.
 */
export function hearing(open: OpenEpisode, key: string | undefined): OpenEpisode | null {
  if (key === undefined || key === open.audio?.track.key) return open
  const audio = open.parts.find(({ track }) => track.key === key)
  const own = open.episode.tracks.find(({ track }) => track.key === key)
  if (!audio || !own) return null
  const { track, spoken, timeline } = own
  return { ...open, audio, episode: { ...open.episode, track, spoken, timeline } }
}

/** The open episode with other facts and times of one of its recordings, the one that is heard or another. */
export function withTrack(open: OpenEpisode, part: AudioPart, times: Omit<EpisodeTrack, 'track'>): OpenEpisode {
  const { track } = part
  const isHeard = open.audio?.track.key === track.key
  const { spoken, timeline } = times
  const tracks = open.episode.tracks.map((each) => (each.track.key === track.key ? { track, spoken, timeline } : each))
  const parts = open.parts.map((each) => (each.track.key === track.key ? part : each))
  const episode = { ...open.episode, tracks, ...(isHeard && { track, spoken, timeline }) }
  return { ...open, parts, episode, ...(isHeard && { audio: part }) }
}

/** What was changed while `key` was heard, in the episode in which another recording is. */
export function heardAsBefore(changed: OpenEpisode, before: OpenEpisode): OpenEpisode {
  const key = before.audio?.track.key
  return (key !== undefined && hearing(changed, key)) || changed
}

/** The open episode with one more recording, the last. */
export function withAdded(open: OpenEpisode, part: AudioPart, times: Omit<EpisodeTrack, 'track'>): OpenEpisode {
  const tracks = [...open.episode.tracks, { track: part.track, ...times }]
  return withParts({ ...open, episode: { ...open.episode, tracks } }, [...open.parts, part])
}

/** The open episode as it is now with the recordings that `added` has and `before` had not, and what is said of them. */
export function withTracksOf(added: OpenEpisode, now: OpenEpisode, before: OpenEpisode): OpenEpisode {
  const known = before.parts.map(({ track }) => track.id)
  const fresh = added.parts.filter(({ track }) => !known.includes(track.id))
  const { warnings, libraryId, tracks } = added.episode
  return fresh.reduce(
    (open, part) => {
      const { spoken = null, timeline = null } = tracks.find(({ track }) => track.id === part.track.id) ?? {}
      return withAdded(open, part, { spoken, timeline })
    },
    { ...now, episode: { ...now.episode, warnings, libraryId } },
  )
}

/** The open episode without one of its recordings; where that was heard, the first of the others is. Null without others. */
export function withoutTrack(open: OpenEpisode, key: string): OpenEpisode | null {
  const parts = open.parts.filter(({ track }) => track.key !== key)
  const [first] = parts
  if (!first || parts.length === open.parts.length) return null
  const tracks = open.episode.tracks.filter(({ track }) => track.key !== key)
  const heard = open.audio?.track.key === key ? hearing(open, first.track.key) : open
  // Its last requests may still come.
  const gone = open.parts.flatMap(({ track, mediaIds }) => (track.key === key ? mediaIds : []))
  const retired = [...open.retired, ...gone]
  return heard && withParts({ ...heard, retired, episode: { ...heard.episode, tracks } }, parts)
}

function withParts(open: OpenEpisode, parts: readonly AudioPart[]): OpenEpisode {
  return { ...open, parts, paths: [...parts, open.text].flatMap((part) => part?.path ?? []) }
}
