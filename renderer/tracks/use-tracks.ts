import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpokenSide } from '../../shared/model/episode'
import type { Track } from '../../shared/model/media'
import { useStore } from '../store'
import { useEpisode, useSpoken } from '../store/selectors'
import { trackNames } from './track-names'

export interface NamedTrack {
  readonly track: Track
  /** By its language, as short as can be. */
  readonly name: string
  /** The original, or a dub. */
  readonly role: string
  readonly spoken: SpokenSide | null
  readonly isHeard: boolean
}

/** The recordings of the open episode, as they are named. */
export function useTracks(): readonly NamedTrack[] {
  const { t } = useTranslation()
  const episode = useEpisode()
  const heardSide = useSpoken()
  const resting = useStore((s) => s.resting)
  const tracks = episode?.tracks
  const heard = episode?.track?.key
  return useMemo(() => {
    if (!tracks) return []
    const sides = tracks.map(({ track: { key } }) => (key === heard ? heardSide : (resting[key]?.spoken ?? null)))
    const names = trackNames(
      sides.map((side) => side?.language ?? null),
      (number) => t('tracks.number', { number }),
    )
    return tracks.map(({ track }, i) => ({
      track,
      name: names[i] ?? '',
      role: t(i === 0 ? 'tracks.original' : 'tracks.dub'),
      spoken: sides[i] ?? null,
      isHeard: track.key === heard,
    }))
  }, [tracks, heard, heardSide, resting, t])
}
