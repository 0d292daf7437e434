import type { StoreApi } from 'zustand'
import { formatClock } from '../../shared/i18n/format'
import type { Seconds } from '../../shared/model/time'
import type { Player } from '../player/player'
import type { Store } from '../store'

/** Takes the voice to a place that was asked for from outside, by a link; where there is no such place, says so. */
export function goTo(time: Seconds, { player, store }: { player: Pick<Player, 'seek'>; store: StoreApi<Store> }): void {
  const { episode, duration, say, setFollowing } = store.getState()
  const length = duration > 0 ? duration : (episode?.track?.duration ?? 0)
  const facts = { time: formatClock(time), duration: formatClock(length) }
  if (!episode?.track) {
    say({ words: 'nowhereToGo', facts })
  } else if (length > 0 && time > length) {
    say({ words: 'beyondEnd', facts })
  } else {
    player.seek(time)
    setFollowing(true)
  }
}
