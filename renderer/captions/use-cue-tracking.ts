import { useCallback, useLayoutEffect, useMemo } from 'react'
import { createCueIndex } from '../../shared/timeline/find-cue'
import { likelyLines, noLines } from '../../shared/timing/likely-lines'
import type { PlaybackClock } from '../player/player'
import { useStore } from '../store'
import { useTimeline } from '../store/selectors'
import { drawLead } from './draw-lead'
import type { ListItems } from './list-items'

/**
 * Keeps the store's `activeCue`, and what goes with it, true to the clock. Asks the index once per frame and writes only
 * when the answer changes, so that no frame renders anything but a change of caption. Returns what asks at once, for
 * those who have just sought and cannot wait for the element's event.
 */
export function useCueTracking(clock: PlaybackClock, rows: ListItems): () => void {
  const timeline = useTimeline()
  const cues = useMemo(() => timeline && createCueIndex(timeline), [timeline])

  const track = useCallback(() => {
    const state = useStore.getState()
    const { activeCue, isInGap, likely, setActiveCue, setLikely } = state
    const time = clock.now() + drawLead(state)
    const active = cues ? cues.activeAt(time).index : -1
    const isGap = rows.gapAt(time) !== null
    if (active !== activeCue || isGap !== isInGap) setActiveCue(active, isGap)
    const lines = timeline && !isGap ? likelyLines(timeline.cues, active, time) : noLines
    if (lines.from !== likely.from || lines.to !== likely.to) setLikely(lines)
  }, [clock, cues, timeline, rows])

  // Before the paint: a list that opens in the middle of the audio opens there.
  useLayoutEffect(() => {
    if (cues) return clock.subscribe(track)
    track()
    return
  }, [clock, cues, track])

  return track
}
