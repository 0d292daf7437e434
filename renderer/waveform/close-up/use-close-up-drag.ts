import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import type { Seconds } from '../../../shared/model/time'
import type { Timeline } from '../../../shared/model/timeline'
import type { Player } from '../../player/player'
import { createScrub } from '../scrub'
import type { MovingWindow } from './use-moving-window'

/** A hand that presses moves a little; from here on it drags. Pixels. */
const tremble = 4

interface CloseUpDragParts {
  player: Player
  view: MovingWindow
  timeline: Timeline | null
}

/**
 * What the pointer does on the close-up: a click takes the voice there, one on the words of a line to where the line
 * begins, and a drag takes the voice along. Meanwhile the window stands still, for what is pointed at must not run away.
 */
export function useCloseUpDrag({ player, view, timeline }: CloseUpDragParts) {
  const scrub = useMemo(() => createScrub((to) => player.seek(to)), [player])
  useEffect(() => scrub.drop, [scrub])
  const press = useRef<{ x: number; lineStart: Seconds | null } | null>(null)

  const end = () => {
    press.current = null
    view.release()
  }
  const cancel = () => {
    if (!scrub.isActive) return
    scrub.cancel()
    end()
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !scrub.isActive) return
      event.preventDefault()
      scrub.cancel()
      press.current = null
      view.release()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [scrub, view])

  return {
    isActive: () => scrub.isActive,
    begin(event: PointerEvent, time: Seconds) {
      event.currentTarget.setPointerCapture(event.pointerId)
      press.current = { x: event.clientX, lineStart: startOfLabel(event.target, timeline) }
      scrub.begin(player.clock.now())
      view.hold(player.clock.now())
      if (press.current.lineStart === null) view.hold(time)
    },
    move(time: Seconds, x: number) {
      if (!scrub.isActive || !press.current) return
      if (press.current.lineStart !== null && Math.abs(x - press.current.x) < tremble) return
      press.current.lineStart = null
      view.hold(time)
      scrub.move(time)
    },
    end(time: Seconds) {
      if (!scrub.isActive) return
      scrub.end(press.current?.lineStart ?? time)
      end()
    },
    cancel,
  }
}

function startOfLabel(target: EventTarget, timeline: Timeline | null): Seconds | null {
  if (!(target instanceof Element) || !target.closest('[data-label]')) return null
  const cue = timeline?.cues[Number(target.closest<HTMLElement>('[data-line]')?.dataset.line)]
  return cue && cue.source !== 'absent' ? cue.start : null
}
