import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Seconds, TimeRange } from '../../../shared/model/time'
import type { Timeline } from '../../../shared/model/timeline'
import type { Player } from '../../player/player'
import type { TimeSession } from '../../session/time-session'
import { useStore } from '../../store'
import type { Peaks } from '../../store/peaks-slice'
import { createScrub } from '../scrub'
import { type Border, draggedTo, rangeOf } from './border-drag'
import type { DraggedBorder } from './shown-window'
import type { MovingWindow } from './use-moving-window'

interface BorderDragParts {
  player: Player
  times: Pick<TimeSession, 'moveStart' | 'moveGap'>
  view: MovingWindow
  timeline: Timeline | null
  /** Where the listener said that nothing is spoken, in the times that are shown. */
  gaps: readonly TimeRange[]
  peaks: Peaks | null
  loud: number
}

/**
 * Drags the start of a line, or that of a gap, which is the end of the line before it. The sound under the pointer is heard, in grains, also where the player was still; the border
 * snaps to where sound sets in, unless Alt is held. Let go, it is fixed there; Escape leaves all as it was.
 */
export function useBorderDrag(parts: BorderDragParts) {
  const { player, times, view, timeline, gaps, peaks, loud } = parts
  const [dragged, setDragged] = useState<DraggedBorder | null>(null)
  const scrub = useMemo(() => createScrub((to) => player.seek(to)), [player])
  useEffect(() => scrub.drop, [scrub])
  const grip = useRef<{
    border: Border
    range: NonNullable<ReturnType<typeof rangeOf>>
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
    draggedTo(time, grip.current!.range, peaks, event.altKey ? null : loud)

  return {
    dragged,
    isActive: () => grip.current !== null,
    /** True when the pointer is on a border, which is taken. */
    begin(event: PointerEvent, time: Seconds): boolean {
      const border = borderAt(event.target, gaps)
      const range = border && timeline && rangeOf(timeline, border)
      if (!range) return false
      event.currentTarget.setPointerCapture(event.pointerId)
      const wasPlaying = useStore.getState().isPlaying
      grip.current = { border, range, offset: time - range.at, wasPlaying, hasMoved: false }
      view.hold(player.clock.now())
      scrub.begin(player.clock.now())
      setDragged({ ...border, time: range.at })
      return true
    },
    move(event: PointerEvent, time: Seconds) {
      const held = grip.current
      if (!held || !timeline) return
      const at = place(event, time - held.offset)
      if (!held.hasMoved && at === held.range.at) return
      if (!held.hasMoved) {
        held.hasMoved = true
        if (!held.wasPlaying) player.play()
      }
      setDragged({ ...held.border, time: at })
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
      const { offset } = useStore.getState().fixed
      if ('gap' in held.border) times.moveGap(held.range.at - offset, at - offset)
      else times.moveStart(held.border.segment, at - offset)
    },
    cancel,
  }
}

function borderAt(target: EventTarget, gaps: readonly TimeRange[]): Border | null {
  if (!(target instanceof Element)) return null
  const border = target.closest<HTMLElement>('[data-border]')
  if (border) return { segment: Number(border.dataset.border) }
  const start = target.closest<HTMLElement>('[data-gap-border]')?.dataset.gapBorder
  const gap = gaps.find((each) => String(each.start) === start)
  return gap ? { gap } : null
}
