/** A part of the desktop, in the desktop's own units (DIP): the same whatever a screen's scale. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Size = Pick<Rectangle, 'width' | 'height'>

/** What a hand needs of a window to take it by: so much of its upper edge, and so far down. */
export const grip: Size = { width: 96, height: 32 }

/**
 * The place of a window that was at `kept` on the screens that are there now: unchanged where the window can be taken by
 * its title bar and is no larger than its screen, else moved wholly onto the screen that is nearest, and made smaller
 * where that must be. Never larger than the screen's work area; never smaller than `minimum`, unless the work area is.
 * `workAreas` are those of all screens, in any arrangement, the primary one first; without any, `kept` is the answer.
 */
export function placeOnScreens(kept: Rectangle, workAreas: readonly Rectangle[], minimum: Size): Rectangle {
  const [primary] = workAreas
  if (!primary) return kept
  if (workAreas.some((one) => isAtHome(kept, one, minimum))) return rounded(kept)
  const area = workAreas.reduce((best, one) => (isNearer(one, best, kept) ? one : best), primary)
  const place = { x: kept.x, y: kept.y, ...sizeIn(area, kept, minimum) }
  return rounded(canBeTaken(place, area) ? place : movedInto(place, area))
}

function isAtHome(window: Rectangle, area: Rectangle, minimum: Size): boolean {
  const { width, height } = sizeIn(area, window, minimum)
  return width === window.width && height === window.height && canBeTaken(window, area)
}

function sizeIn(area: Rectangle, { width, height }: Size, minimum: Size): Size {
  return {
    width: Math.min(Math.max(width, minimum.width), area.width),
    height: Math.min(Math.max(height, minimum.height), area.height),
  }
}

/** A window of this size in the middle of a work area, made smaller where it would not fit. */
export function centredOn(area: Rectangle, wanted: Size): Rectangle {
  const width = Math.min(wanted.width, area.width)
  const height = Math.min(wanted.height, area.height)
  return rounded({ x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height })
}

/** A window of this size in the lower right corner of a work area, so far from its edges. */
export function cornerOf(area: Rectangle, wanted: Size, margin: number): Rectangle {
  const width = Math.min(wanted.width, area.width)
  const height = Math.min(wanted.height, area.height)
  const x = Math.max(area.x, area.x + area.width - width - margin)
  const y = Math.max(area.y, area.y + area.height - height - margin)
  return rounded({ x, y, width, height })
}

/** Whether enough of the title bar lies in this work area. Of two screens side by side, one has to have all of that. */
export function canBeTaken({ x, y, width, height }: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  const isDeepEnough = y >= area.y && y + Math.min(grip.height, height, area.height) <= area.y + area.height
  return isDeepEnough && seen >= Math.min(grip.width, width, area.width)
}

export function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** The screen that holds more of the window; among those that hold nothing of it, the one less far away. */
function isNearer(one: Rectangle, best: Rectangle, window: Rectangle): boolean {
  const gain = overlap(one, window) - overlap(best, window)
  return gain !== 0 ? gain > 0 : distance(one, window) < distance(best, window)
}

function distance(a: Rectangle, b: Rectangle): number {
  const dx = Math.max(0, a.x - (b.x + b.width), b.x - (a.x + a.width))
  const dy = Math.max(0, a.y - (b.y + b.height), b.y - (a.y + a.height))
  return Math.hypot(dx, dy)
}

function movedInto(window: Rectangle, area: Rectangle): Rectangle {
  const within = (at: number, length: number, start: number, room: number) =>
    Math.max(start, Math.min(at, start + room - length))
  return {
    ...window,
    x: within(window.x, window.width, area.x, area.width),
    y: within(window.y, window.height, area.y, area.height),
  }
}

/** Whole numbers are all that a system takes; rounding down keeps within a work area that is one. */
function rounded({ x, y, width, height }: Rectangle): Rectangle {
  return { x: Math.floor(x), y: Math.floor(y), width: Math.floor(width), height: Math.floor(height) }
}
