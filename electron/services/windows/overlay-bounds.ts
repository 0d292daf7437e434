import type { OverlayHandle } from '../../../shared/ipc/overlay-channels'
import type { Rectangle } from './place-on-screens'

/** Narrow enough to stand beside something, wide enough for its toolbar. */
export const smallestOverlay = { width: 360, height: 110 }

/** The overlay's place at its first time on a screen: low and in the middle, where subtitles are looked for. */
export function usualOverlayBounds(workArea: Rectangle): Rectangle {
  const width = Math.min(
    workArea.width,
    Math.max(smallestOverlay.width, Math.min(Math.round(workArea.width * 0.6), 1100)),
  )
  const height = Math.min(workArea.height, 190)
  const above = Math.round(workArea.height * 0.04)
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: Math.max(workArea.y, workArea.y + workArea.height - height - above),
    width,
    height,
  }
}

/** A name for a screen: the same as long as it is the same screen with as many pixels. */
export function screenName({
  id,
  size,
}: {
  readonly id: number
  readonly size: { width: number; height: number }
}): string {
  return `${id} ${size.width}x${size.height}`
}

/** Where a window is when a handle of it was dragged this far. An edge stops at the smallest size, and moves nothing else. */
export function dragged(from: Rectangle, handle: OverlayHandle, dx: number, dy: number): Rectangle {
  if (handle === 'all') return whole({ ...from, x: from.x + dx, y: from.y + dy })
  const width = Math.max(
    smallestOverlay.width,
    from.width + (holds(handle, 'right') ? dx : holds(handle, 'left') ? -dx : 0),
  )
  const height = Math.max(
    smallestOverlay.height,
    from.height + (holds(handle, 'bottom') ? dy : holds(handle, 'top') ? -dy : 0),
  )
  return whole({
    x: holds(handle, 'left') ? from.x + from.width - width : from.x,
    y: holds(handle, 'top') ? from.y + from.height - height : from.y,
    width,
    height,
  })
}

/** Moved, or with another size around the same middle line: what the arrow keys do. */
export function nudged(from: Rectangle, part: 'place' | 'size', x: number, y: number): Rectangle {
  if (part === 'place') return dragged(from, 'all', x, y)
  const { width, height } = dragged(from, 'bottom-right', x, y)
  return whole({ x: from.x - Math.round((width - from.width) / 2), y: from.y, width, height })
}

function holds(handle: OverlayHandle, edge: string): boolean {
  return handle.split('-').includes(edge)
}

function whole({ x, y, width, height }: Rectangle): Rectangle {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}
