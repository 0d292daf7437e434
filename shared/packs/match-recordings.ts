import type { Seconds } from '../model/time'
import type { PackTrack, SoundFacts } from './pack'
import { compareSounds, leastCorrelation } from './sound-print'

/** Two files of one recording are as long to within a second, where nothing better tells. */
const lengthTolerance: Seconds = 1

/** A recording of the open episode. */
export interface OwnTrack {
  readonly key: string
  readonly audio: SoundFacts
}

/** Which recording of a pack one is. */
export interface Recording {
  readonly own: OwnTrack
  readonly track: PackTrack
  /** How much later the same sound comes in this listener's file. */
  readonly later: Seconds
  /** Only the length says so. */
  readonly isUnsure: boolean
}

/**
 * The recordings that a pack has times of: the same file, the same sound, or, where neither can be told, the same length.
 * One that is surely another's is nobody's by its length: a dub is often as long as its original.
 */
export function matchRecordings(packed: readonly PackTrack[], tracks: readonly OwnTrack[]): readonly Recording[] {
  const sure = tracks.map((own) => sureRecording(packed, own))
  const taken = new Set(sure.map((recording) => recording?.track))
  return tracks.flatMap((own, index) => {
    const recording = sure[index] ?? byLength(own, packed, taken)
    return recording ? [recording] : []
  })
}

function sureRecording(packed: readonly PackTrack[], own: OwnTrack): Recording | null {
  const { sha256, sound } = own.audio
  const same = packed.find(({ audio }) => sha256 !== null && audio.sha256 === sha256)
  if (same) return { own, track: same, later: 0, isUnsure: false }
  let best: (Recording & { readonly correlation: number }) | null = null
  for (const track of packed) {
    if (track.audio.sound === null || sound === null) continue
    const { correlation, later } = compareSounds(track.audio.sound, sound)
    if (correlation >= leastCorrelation && correlation > (best?.correlation ?? 0)) {
      best = { own, track, later, isUnsure: false, correlation }
    }
  }
  return best
}

function byLength(own: OwnTrack, packed: readonly PackTrack[], taken: Set<PackTrack | undefined>): Recording | null {
  let best: PackTrack | undefined
  const differenceOf = ({ audio }: PackTrack) => Math.abs(audio.duration - own.audio.duration)
  for (const track of packed) {
    const isUnknown = track.audio.sound === null || own.audio.sound === null
    if (!isUnknown || taken.has(track) || differenceOf(track) > lengthTolerance) continue
    if (!best || differenceOf(track) < differenceOf(best)) best = track
  }
  if (best) taken.add(best)
  return best ? { own, track: best, later: 0, isUnsure: true } : null
}
