import type { StoreApi } from 'zustand'
import type { Episode } from '../../shared/model/episode'
import type { Store } from '../store'
import { episodeFace } from '../tracks/episode-face'
import { answerMediaKeys, reportToMediaCard, showOnMediaCard } from './media-session'
import type { Player } from './player'

/** Joins the system's media keys and now-playing card with the player. Does nothing where the system has none. */
export function connectMediaSession(player: Player, store: StoreApi<Store>, run: (command: string) => void): void {
  const session = navigator.mediaSession
  if (!session) return
  answerMediaKeys(session, {
    play: () => player.play(),
    pause: () => player.pause(),
    previous: () => run('previous-segment'),
    next: () => run('next-segment'),
    skip: (by) => player.seek(player.clock.now() + by),
    seek: (to) => player.seek(to),
  })

  let shownTime = 0
  player.clock.subscribe((time) => {
    const hasJumped = Math.abs(time - shownTime) > 1
    shownTime = time
    if (hasJumped) reportToMediaCard(session, store.getState(), player.clock)
  })

  let takeDown = () => {}
  store.subscribe((now, before) => {
    // Recordings of one episode mostly look the same on it, and two that alternate would have it flicker.
    if (now.episode !== before.episode && cardOf(now.episode) !== cardOf(before.episode)) {
      takeDown()
      takeDown = showOnMediaCard(session, now.episode)
    }
    // A drill's silence between two passes is a pause to the system: of a card that says "playing" while nothing plays, the
    // browser delivers no pause key, and its time runs on. The play key goes on with the next pass at once.
    const { isPlaying, duration, rate } = now
    const isSame = isPlaying === before.isPlaying && duration === before.duration && rate === before.rate
    if (!isSame) reportToMediaCard(session, now, player.clock)
  })
}

/** What of an episode is on the card. */
function cardOf(episode: Episode | null): string {
  const { id, title, track } = episode ?? {}
  return JSON.stringify([id, title, track?.tags.album, episodeFace(episode), track !== null])
}
