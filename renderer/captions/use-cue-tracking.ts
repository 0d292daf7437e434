import { useLayoutEffect, useMemo } from 'react'
import type { Seconds } from '../../shared/model/time'
import { createCueIndex } from '../../shared/timeline/find-cue'
import type { PlaybackClock } from '../player/player'
import { useStore } from '../store'
import { useTimeline } from '../store/selectors'

/** An audio element keeps its time in whole microseconds: after a seek to a cue's start it may read just before it. */
const startTolerance: Seconds = 0.002

/**
 * Keeps the store's `activeCue` true to the clock. Asks the index once per frame and writes only when the answer
 * changes, so that no frame renders anything but a change of caption. Right before the first paint.
 */
export function useCueTracking(clock: PlaybackClock): void {
  const timeline = useTimeline()
  const cues = useMemo(() => timeline && createCueIndex(timeline), [timeline])

  useLayoutEffect(() => {
    const setActive = (index: number) => {
      const { activeCue, setActiveCue } = useStore.getState()
      if (index !== activeCue) setActiveCue(index)
    }
    if (!cues) {
      setActive(-1)
      return
    }
    return clock.subscribe((time) => setActive(cues.activeAt(time + startTolerance).index))
  }, [clock, cues])
}
