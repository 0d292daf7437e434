import type { Player } from '../../renderer/player/player'
import type { Seconds } from '../../shared/model/time'

/** A player that keeps what it was asked. Its clock stands where `at` puts it, or where it was asked to seek. */
export function fakePlayer() {
  const asked: unknown[][] = []
  const listeners = new Set<(time: Seconds) => void>()
  let time: Seconds = 0
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      asked.push([name, ...values])
    }
  const at = (to: Seconds) => {
    time = to
    for (const listener of listeners) listener(to)
  }
  const player: Player = {
    clock: {
      now: () => time,
      subscribe(listener) {
        listeners.add(listener)
        listener(time)
        return () => listeners.delete(listener)
      },
    },
    load: note('load'),
    play: note('play'),
    pause: note('pause'),
    toggle: note('toggle'),
    seek(to) {
      asked.push(['seek', to])
      at(to)
    },
    setSpeed: note('setSpeed'),
    setPace: note('setPace'),
    setVolume: note('setVolume'),
    setMuted: note('setMuted'),
    dispose: note('dispose'),
  }
  return { player, asked, at }
}
