import { loudMoment } from '../../shared/audio/loud-moment'
import { momentMeant } from '../../shared/edits/moment-meant'
import type { Seconds } from '../../shared/model/time'
import type { Player } from '../player/player'
import type { Store } from '../store'

/** The moment of the recording, without the captions' offset, that a listener means who says "now". */
export function momentNow({ isPlaying, rate, peaks, episode }: Store, { clock }: Pick<Player, 'clock'>): Seconds {
  const own = peaks && peaks.trackId === episode?.track?.id ? peaks : null
  return momentMeant(clock.now(), isPlaying ? rate : 0, own && { ...own, loud: loudMoment(own) })
}
