import type { RecalledTimeline } from '../../shared/ipc/contract'
import type { TrackEdits } from '../../shared/model/edits'
import { noTrackEdits } from '../../shared/model/edits'
import type { Episode } from '../../shared/model/episode'
import type { OwnTrack } from '../../shared/packs/match-recordings'
import type { PackTrack } from '../../shared/packs/pack'
import { packedCues } from '../../shared/packs/packed-cues'
import { soundPrint } from '../../shared/packs/sound-print'
import type { ExchangeParts } from '../session/exchange-session'
import { exactOf, refiningOf } from '../store/tracks-slice'
import { unheardIndices } from '../store/unheard-slice'

type Parts = Pick<ExchangeParts, 'bridge' | 'store'>

/** The recordings of the episode with what they are known by. */
export async function ownTracks(episode: Episode, { bridge, store }: Parts): Promise<readonly OwnTrack[]> {
  const contents = await bridge.invoke('times:contents', { episodeId: episode.id })
  const { peaks, otherPeaks, duration } = store.getState()
  return episode.tracks.map(({ track }): OwnTrack => {
    const isHeard = track.key === episode.track?.key
    const outline = peaks?.trackId === track.id ? peaks : otherPeaks[track.id]
    const length = isHeard && duration > 0 ? duration : track.duration
    const known = outline?.known.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0
    // An outline with holes is that of no recording.
    const isWhole = outline !== undefined && known >= 0.98 * length
    const pairs = isWhole ? outline.pairs.subarray(0, Math.ceil(length * 200)) : null
    return {
      key: track.key,
      audio: { sha256: contents[track.key] ?? null, duration: length, sound: pairs && soundPrint(pairs) },
    }
  })
}

/** The times of a recording as they go into a pack; null where none were found in it. */
export function packTrackOf({ key, audio }: OwnTrack, { store }: Pick<Parts, 'store'>): PackTrack | null {
  const now = store.getState()
  const { segments = [] } = now.episode?.text?.transcript ?? {}
  const exact = exactOf(now, key)
  if (!exact?.cues.some(({ source }) => source !== 'absent' && source !== 'estimated')) return null
  const { spoken, also, duration } = exact
  const { gaps, offset } = fixedOf({ store }, key)
  return {
    audio: { ...audio, duration },
    spoken: { language: spoken, ...(also !== undefined && { also }) },
    cues: packedCues(exact, segments),
    ...{ gaps, offset },
  }
}

/** What this listener put right in the times of a recording. */
export function fixedOf({ store }: Pick<Parts, 'store'>, key: string): TrackEdits {
  const { episode, fixed, resting } = store.getState()
  return (key === episode?.track?.key ? fixed : resting[key]?.fixed) ?? noTrackEdits
}

/** The times of a recording as they were found, whatever is fixed in them. */
export function foundTimes({ store }: Pick<Parts, 'store'>, key: string): RecalledTimeline | null {
  const now = store.getState()
  const { episode, found, resting } = now
  const times = key === episode?.track?.key ? { spoken: episode.spoken, found } : resting[key]
  if (!times?.found || !times.spoken) return null
  const isFinished = refiningOf(now, key).state === 'done'
  return { timeline: times.found, spoken: times.spoken, isFinished, unheard: unheardIndices(now, key) }
}
