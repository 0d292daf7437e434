import type { StoreApi } from 'zustand'
import type { Store } from '../store'
import { withTimes } from '../store/episode-slice'

/**
 * The store as it would be if the recording `key` were the one that is heard: its times, its outline and the state of its
 * alignment. Whoever works on one recording need not know whether it is the one in the listener's ears.
 */
export function trackView(store: StoreApi<Store>, key: string): StoreApi<Store> {
  let last: { readonly of: Store; readonly view: Store } | null = null
  let times: { readonly of: readonly unknown[]; readonly parts: Partial<Store> } | null = null

  const viewOf = (now: Store): Store => {
    if (last?.of !== now) last = { of: now, view: look(now) }
    return last.view
  }
  const look = (now: Store): Store => {
    const acts = {
      setTimeline: (...[id, timeline, spoken]: Parameters<Store['setTimeline']>) =>
        now.setTimeline(id, timeline, spoken, key),
      setFixed: (...[fixed]: Parameters<Store['setFixed']>) => now.setFixed(fixed, key),
      setRefining: (...[refining]: Parameters<Store['setRefining']>) => now.setRefining(refining, key),
      setHearing: (...[isHearing]: Parameters<Store['setHearing']>) => now.setHearing(isHearing, key),
      setUnheard: (...[isUnheard]: Parameters<Store['setUnheard']>) => now.setUnheard(isUnheard, key),
    }
    const { episode, resting, otherRefining, otherPeaks } = now
    if (!episode || episode.track?.key === key) return { ...now, ...acts }
    const track = episode.tracks.find((each) => each.track.key === key)?.track
    const own = resting[key]
    if (!track || !own) return { ...now, ...acts, episode: null, found: null, exact: null, refining: { state: 'idle' } }
    const of = [episode, own]
    // One value for as long as nothing of it changes, for others tell by it whether anything has.
    if (!times?.of.every((each, i) => each === of[i])) times = { of, parts: withTimes({ ...episode, track }, own) }
    const refining = otherRefining[key] ?? { state: 'idle' }
    return { ...now, ...acts, ...times.parts, refining, peaks: otherPeaks[track.id] ?? null }
  }
  return {
    getState: () => viewOf(store.getState()),
    getInitialState: () => viewOf(store.getInitialState()),
    setState: store.setState,
    subscribe: (listener) =>
      store.subscribe((now, before) => {
        const then = viewOf(before)
        listener(viewOf(now), then)
      }),
  }
}
