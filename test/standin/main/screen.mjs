import { EventEmitter } from 'node:events'

/** One ordinary display. Windows of a headless browser are not placed on it, but apps check their bounds against it. */
let display = makeDisplay({ scaleFactor: 1, size: [1920, 1080], workArea: [1920, 1040] })

/** @param {{ scaleFactor: number, size: number[], workArea: number[] }} facts */
function makeDisplay({
  scaleFactor,
  size: [width = 0, height = 0],
  workArea: [availableWidth = 0, availableHeight = 0],
}) {
  return {
    id: 1,
    label: 'stand-in',
    scaleFactor,
    rotation: 0,
    internal: false,
    bounds: { x: 0, y: 0, width, height },
    size: { width, height },
    workArea: { x: 0, y: 0, width: availableWidth, height: availableHeight },
    workAreaSize: { width: availableWidth, height: availableHeight },
  }
}

/**
 * The stand-in's own: what the desktop said.
 *
 * @param {Parameters<typeof makeDisplay>[0]} facts
 */
export function displayIs(facts) {
  display = makeDisplay(facts)
}

export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
})
