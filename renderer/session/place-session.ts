import type { StoreApi } from 'zustand'
import type { Seconds } from '../../shared/model/time'
import type { Place } from '../../shared/recovery/place'
import type { Player } from '../player/player'
import type { Store } from '../store'

/** While the voice goes on, its place is told so often. */
const period: Seconds = 2

/** Told at most so often when it is sent from place to place, as by a dragged slider. Milliseconds. */
const pauseMs = 400

export interface PlaceParts {
  readonly store: StoreApi<Store>
  readonly player: Player
  readonly keep: (episodeId: string, place: Place) => void
  readonly recall: (episodeId: string) => Promise<Place | null>
}

export interface PlaceSession {
  /** Takes the listener back to where they were in what is open, paused. From then on main is told of every place. */
  start(): Promise<void>
  dispose(): void
}

/**
 * Tells main where the listener is, and takes them back there in a page that was loaded anew over the same episode: the
 * place of the voice, the loop, and what was looked at.
 */
export function createPlaceSession({ store, player, keep, recall }: PlaceParts): PlaceSession {
  let isReady = false
  let told = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let stretch = -1

  const tell = () => {
    timer = undefined
    const { episode, isFollowing, readingLine, loop } = store.getState()
    if (!isReady || !episode?.track) return
    const position = Math.round(player.clock.now() * 10) / 10
    const place = { position, isFollowing, line: isFollowing ? null : readingLine, loop }
    const words = JSON.stringify([episode.id, place])
    if (words === told) return
    told = words
    keep(episode.id, place)
  }
  const tellSoon = () => {
    timer ??= setTimeout(tell, pauseMs)
  }

  const goTo = ({ position, isFollowing, line, loop }: Place) => {
    const { setFollowing, showLine, setLoop } = store.getState()
    if (position > 0) player.seek(position)
    if (loop) setLoop(loop)
    if (isFollowing) return
    setFollowing(false)
    if (line !== null) showLine(line)
  }

  const ends = [
    player.clock.subscribe((time) => {
      const now = Math.floor(time / period)
      // Paused, the clock speaks only when it was moved.
      if (now === stretch && store.getState().isPlaying) return
      stretch = now
      tellSoon()
    }),
    store.subscribe((now, before) => {
      const keys = ['episode', 'isPlaying', 'isFollowing', 'readingLine', 'loop'] as const
      if (keys.some((key) => now[key] !== before[key])) tellSoon()
    }),
  ]

  return {
    async start() {
      const { episode } = store.getState()
      // Whatever went wrong in main, one can listen from the beginning.
      const place = episode?.track ? await recall(episode.id).catch(() => null) : null
      if (place && store.getState().episode?.id === episode?.id) goTo(place)
      isReady = true
      tellSoon()
    },
    dispose() {
      clearTimeout(timer)
      for (const end of ends) end()
    },
  }
}
