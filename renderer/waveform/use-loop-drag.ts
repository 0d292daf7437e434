import { type PointerEvent, useRef } from 'react'
import type { Seconds, TimeRange } from '../../shared/model/time'
import { useApp } from '../app-context'
import { useStore } from '../store'
import { loopBetween } from './drag-loop'

export interface LoopDrag {
  isActive(): boolean
  begin(event: PointerEvent): void
  move(event: PointerEvent): void
  /** The loop stands; the voice goes into it, if it is elsewhere. */
  release(): void
  /** What was looped before is looped again. */
  cancel(): void
}

/**
 * A loop drawn over a bar with Shift held.
 *
 * @param timeAt the time under a pointer
 * @param length of the track
 */
export function useLoopDrag(timeAt: (x: number) => Seconds, length: Seconds): LoopDrag {
  const { player } = useApp()
  const drag = useRef<{ from: Seconds; before: TimeRange | null } | null>(null)

  return {
    isActive: () => drag.current !== null,
    begin(event) {
      // Else the range under the pointer would be dragged along.
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { from: timeAt(event.clientX), before: useStore.getState().loop }
    },
    move(event) {
      if (!drag.current) return
      const loop = loopBetween(drag.current.from, timeAt(event.clientX), length)
      useStore.getState().setLoop(loop ?? drag.current.before)
    },
    release() {
      if (!drag.current) return
      const { before } = drag.current
      drag.current = null
      const { loop } = useStore.getState()
      const now = player.clock.now()
      if (loop && loop !== before && (now < loop.start || now >= loop.end)) player.seek(loop.start)
    },
    cancel() {
      if (!drag.current) return
      useStore.getState().setLoop(drag.current.before)
      drag.current = null
    },
  }
}
