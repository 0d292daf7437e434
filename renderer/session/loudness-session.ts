import type { StoreApi } from 'zustand'
import { knownLength } from '../../shared/audio/loudness'
import { matchedGains, trackLoudness } from '../../shared/audio/track-loudness'
import type { Seconds } from '../../shared/model/time'
import type { Voices } from '../player/voices'
import type { Store } from '../store'
import type { Peaks } from '../store/peaks-slice'

/** Each time so much more of a recording's sound is known, its loudness is told anew. */
const period: Seconds = 60

/** Plays the recordings of an episode equally loud, as soon as enough of their sound is known. Returns what ends it. */
export function matchLoudness(store: StoreApi<Store>, voices: Pick<Voices, 'setGain'>): () => void {
  let told = ''
  const follow = (now: Store) => {
    const { episode } = now
    if (!episode || episode.tracks.length < 2) return
    const ids = episode.tracks.map(({ track }) => track.id)
    const known = ids.map((id) => peaksOf(now, id))
    const words = ids.map((id, i) => `${id} ${stageOf(known[i], episode.tracks[i]!.track.duration)}`).join(' ')
    if (words === told) return
    told = words
    const gains = matchedGains(known.map((peaks) => (peaks ? trackLoudness(peaks.pairs, peaks.known) : null)))
    for (const [i, id] of ids.entries()) voices.setGain(id, gains[i] ?? 1)
  }
  follow(store.getState())
  return store.subscribe((now, before) => {
    const isSame = now.peaks === before.peaks && now.otherPeaks === before.otherPeaks
    if (!isSame || now.episode?.tracks !== before.episode?.tracks) follow(now)
  })
}

/** How far a recording's outline has come, in steps that make it worth telling anew. */
function stageOf(peaks: Peaks | null | undefined, duration: Seconds): number {
  if (!peaks) return 0
  const length = knownLength(peaks.known)
  return length >= duration - 2 ? Number.POSITIVE_INFINITY : Math.ceil(length / period)
}

function peaksOf({ peaks, otherPeaks }: Store, id: string): Peaks | null {
  return peaks?.trackId === id ? peaks : (otherPeaks[id] ?? null)
}
