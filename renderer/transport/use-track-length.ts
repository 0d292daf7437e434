import type { Seconds } from '../../shared/model/time'
import { useDuration, useEpisode } from '../store/selectors'

/** The length shown: the audio element's own figure, and the container's until the element has one. */
export function useTrackLength(): Seconds {
  const reported = useDuration()
  const promised = useEpisode()?.track?.duration ?? 0
  return reported > 0 ? reported : promised
}
