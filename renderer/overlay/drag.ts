import type { PointerEvent } from 'react'
import type { OverlayHandle } from '../../shared/ipc/overlay-channels'
import type { OverlayBridge } from '../../shared/ipc/overlay-contract'

/**
 * Lets the pointer drag the window by an element: the answer is what the element does on `pointerdown`. Main looks where
 * the pointer is; here it is only told that it moved, at most once a frame.
 */
export function dragBy(bridge: OverlayBridge, handle: OverlayHandle) {
  return (down: PointerEvent<HTMLElement>) => {
    if (down.button !== 0 || !down.isPrimary || isControl(down.target)) return
    const grip = down.currentTarget
    let frame = 0
    grip.setPointerCapture(down.pointerId)
    void bridge.invoke('overlay:drag', 'begin', handle)
    const go = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        void bridge.invoke('overlay:drag', 'go', handle)
      })
    }
    const end = () => {
      cancelAnimationFrame(frame)
      grip.removeEventListener('pointermove', go)
      grip.removeEventListener('lostpointercapture', end)
      void bridge.invoke('overlay:drag', 'end', handle)
    }
    grip.addEventListener('pointermove', go)
    // Let go, cancelled by the system, or taken away: all end the capture.
    grip.addEventListener('lostpointercapture', end)
  }
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button:not([data-move]), input, label') !== null
}
