import { EventEmitter } from 'node:events'

/** @typedef {{ x: number, y: number, width: number, height: number }} Rectangle */

/** One ordinary display. Windows of a headless browser are not placed on it, but apps check their bounds against it. */
let displays = [makeDisplay({ scaleFactor: 1, size: [1920, 1080], workArea: [1920, 1040] })]

/** @param {{ scaleFactor: number, size: number[], workArea: number[], id?: number, at?: number[] }} facts */
function makeDisplay({
  scaleFactor,
  size: [width = 0, height = 0],
  workArea: [availableWidth = 0, availableHeight = 0],
  id = 1,
  at: [x = 0, y = 0] = [],
}) {
  return {
    id,
    label: 'stand-in',
    scaleFactor,
    rotation: 0,
    internal: false,
    bounds: { x, y, width, height },
    size: { width, height },
    workArea: { x, y, width: availableWidth, height: availableHeight },
    workAreaSize: { width: availableWidth, height: availableHeight },
  }
}

/**
 * The stand-in's own: what the desktop said.
 *
 * @param {Parameters<typeof makeDisplay>[0]} facts
 */
export function displayIs(facts) {
  displays = [makeDisplay(facts)]
}

/**
 * @param {Rectangle} a
 * @param {Rectangle} b
 */
function shared(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** @param {Rectangle} bounds */
function matching(bounds) {
  return displays.reduce((best, one) => (shared(one.bounds, bounds) > shared(best.bounds, bounds) ? one : best))
}

export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => /** @type {ReturnType<typeof makeDisplay>} */ (displays[0]),
  getAllDisplays: () => [...displays],
  getDisplayMatching: matching,
  /** @param {{ x: number, y: number }} point */
  getDisplayNearestPoint: ({ x, y }) => matching({ x, y, width: 1, height: 1 }),
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
})
