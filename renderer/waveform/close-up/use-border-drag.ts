import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Seconds } from '../../../shared/model/time'
import type { Timeline } from '../../../shared/model/timeline'
import type { Player } from '../../player/player'
import type { TimeSession } from '../../session/time-session'
import { useStore } from '../../store'
import type { Peaks } from '../../store/peaks-slice'
import { createScrub } from '../scrub'
import { draggedTo, dragRange } from './border-drag'
import type { MovingWindow } from './use-moving-window'

/** A border on its way: the line that starts there, and where it is now. */
export interface DraggedBorder {
  readonly segment: number
  readonly time: Seconds
}

interface BorderDragParts {
  player: Player
  times: Pick<TimeSession, 'moveStart'>
  view: MovingWindow
  timeline: Timeline | null
  peaks: Peaks | null
  loud: number
}

/**
 * Drags the start of a line. The sound under the pointer is heard, in grains, also where the player was still; the border
 * snaps to where sound sets in, unless Alt is held. Let go, it is fixed there; Escape leaves all as it was.
 */
export function useBorderDrag(parts: BorderDragParts) {
  const { player, times, view, timeline, peaks, loud } = parts
  const [dragged, setDragged] = useState<DraggedBorder | null>(null)
  const scrub = useMemo(() => createScrub((to) => player.seek(to)), [player])
  useEffect(() => scrub.drop, [scrub])
  const grip = useRef<{
    segment: number
    from: Seconds
    offset: Seconds
    wasPlaying: boolean
    hasMoved: boolean
  } | null>(null)

  const close = () => {
    if (grip.current && !grip.current.wasPlaying) player.pause()
    grip.current = null
    setDragged(null)
    view.release()
  }
  const cancel = () => {
    if (!grip.current) return
    scrub.cancel()
    close()
  }
  const latest = useRef(cancel)
  latest.current = cancel
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !grip.current) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])

  const place = (event: PointerEvent, time: Seconds): Seconds =>
    draggedTo(time, dragRange(timeline!, grip.current!.segment), peaks, event.altKey ? null : loud)

  return {
    dragged,
    isActive: () => grip.current !== null,
    /** True when the pointer is on a border, which is taken. */
    begin(event: PointerEvent, time: Seconds): boolean {
      const border = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-border]') : null
      const segment = Number(border?.dataset.border ?? Number.NaN)
      const cue = timeline?.cues[segment]
      if (!cue || cue.source === 'absent') return false
      event.currentTarget.setPointerCapture(event.pointerId)
      const wasPlaying = useStore.getState().isPlaying
      grip.current = { segment, from: cue.start, offset: time - cue.start, wasPlaying, hasMoved: false }
      view.hold(player.clock.now())
      scrub.begin(player.clock.now())
      setDragged({ segment, time: cue.start })
      return true
    },
    move(event: PointerEvent, time: Seconds) {
      const held = grip.current
      if (!held || !timeline) return
      const at = place(event, time - held.offset)
      if (!held.hasMoved && at === held.from) return
      if (!held.hasMoved) {
        held.hasMoved = true
        if (!held.wasPlaying) player.play()
      }
      setDragged({ segment: held.segment, time: at })
      scrub.move(at)
    },
    end(event: PointerEvent, time: Seconds) {
      const held = grip.current
      if (!held || !timeline) return
      if (!held.hasMoved) {
        cancel()
        return
      }
      const at = place(event, time - held.offset)
      scrub.end(at)
      close()
      times.moveStart(held.segment, at - useStore.getState().fixed.offset)
    },
    cancel,
  }
}
