import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Timeline } from '../../shared/model/timeline'
import type { PlaybackClock } from '../player/player'
import { type Store, useStore } from '../store'
import type { Direction } from './caption-scroll'
import { createFollower, type Follower } from './follower'
import { type Place, placeOfGap } from './list-items'
import { listenForHand } from './listen-for-hand'
import type { CaptionList } from './use-caption-list'

export interface FollowOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly captions: CaptionList
  readonly clock: PlaybackClock
  /** Brings the store's active cue up to date with the clock at once. */
  readonly track: () => void
  /** Null: there is nothing to follow, the list is the listener's alone. */
  readonly timeline: Timeline | null
  /** These change when the list is laid out anew as a whole. */
  readonly layout: unknown
  readonly height: number
}

export interface Following {
  readonly follower: RefObject<Follower | null>
  /** Which way the active row lies, for the pill. */
  readonly direction: Direction
}

/** For this long after the window is shown again nothing glides: the listener has not seen where it would come from. */
const shownAgainMs = 300

/** Ties a follower to the store, the clock, the list and the listener's hands. */
export function useFollow({ scroller, captions, clock, track, timeline, layout, height }: FollowOptions): Following {
  const { list, onRemeasured } = captions
  const isTimed = timeline !== null
  const follower = useRef<Follower | null>(null)
  const [direction, setDirection] = useState<Direction>('up')
  /** The timeline by which the present active row was found. */
  const trackedBy = useRef(timeline)
  const latestTrack = useRef(track)
  latestTrack.current = track

  useLayoutEffect(() => {
    const element = scroller.current
    if (!isTimed || !element) return
    const stillness = watchStillness(() => current.relaid())
    const current = createFollower({
      list: {
        ...list,
        // While held, the browser's scroll anchoring would correct what the follower corrects.
        setHeld: (isHeld) => element.toggleAttribute('data-held', isHeld),
      },
      wantsStillness: stillness.isWanted,
      onFollowingChange: (isFollowing) => useStore.getState().setFollowing(isFollowing),
      onDirection: setDirection,
    })
    follower.current = current
    trackedBy.current = useStore.getState().episode?.timeline ?? null
    onRemeasured(current.remeasured)
    // First, so that a list which comes back where the listener left it is not moved.
    if (!useStore.getState().isFollowing) current.leave()
    current.activate(activePlace(useStore.getState()), 'opened')

    const unsubscribe = useStore.subscribe((state, before) => {
      if (activePlace(state) !== activePlace(before)) {
        const isRetimed = state.episode?.timeline !== trackedBy.current
        current.activate(activePlace(state), isRetimed ? 'retimed' : 'played')
      }
      if (state.isFollowing === current.isFollowing()) return
      if (state.isFollowing) {
        // Whoever asks may have sought a moment ago; going to where the voice was would be a detour.
        latestTrack.current()
        current.follow()
      } else current.leave()
    })
    const stopListening = listenForHand(element, current)
    return () => {
      stopListening()
      unsubscribe()
      stillness.dispose()
      current.dispose()
      onRemeasured(() => undefined)
      follower.current = null
    }
  }, [isTimed, scroller, list, onRemeasured])

  // biome-ignore lint/correctness/useExhaustiveDependencies: they are the reason to run.
  useLayoutEffect(() => follower.current?.relaid(), [layout, height])

  useEffect(() => {
    trackedBy.current = timeline
    if (!timeline) return
    return clock.subscribe((time) => {
      const { activeCue, isInGap } = useStore.getState()
      const cue = isInGap ? undefined : timeline.cues[activeCue]
      if (cue && cue.source !== 'absent') follower.current?.setProgress((time - cue.start) / (cue.end - cue.start))
    })
  }, [clock, timeline])

  return { follower, direction }
}

/** The row that is played: the active line, or the gap behind it. */
function activePlace({ activeCue, isInGap }: Pick<Store, 'activeCue' | 'isInGap'>): Place {
  return isInGap ? placeOfGap(activeCue) : activeCue
}

/** Gliding is unwanted when the system says so, and pointless where nobody can see it. */
function watchStillness(onShown: () => void): { isWanted(): boolean; dispose(): void } {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)')
  let shownAt = Number.NEGATIVE_INFINITY
  const changed = () => {
    if (document.hidden) return
    shownAt = performance.now()
    onShown()
  }
  document.addEventListener('visibilitychange', changed)
  return {
    isWanted: () =>
      useStore.getState().settings.motion === 'instant' ||
      reduced.matches ||
      document.hidden ||
      performance.now() - shownAt < shownAgainMs,
    dispose: () => document.removeEventListener('visibilitychange', changed),
  }
}
