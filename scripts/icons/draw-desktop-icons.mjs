/**
 * Where the halves of the mark lie, in whole pixels: the D's left and right side, how high half of it is, and the gap.
 * @type {Readonly<Record<number, { left: number, right: number, height: number, gap: number }>>}
 */
const grids = {
  16: { left: 2, right: 14, height: 6, gap: 2 },
  20: { left: 2, right: 17, height: 7, gap: 2 },
  24: { left: 3, right: 21, height: 9, gap: 2 },
  32: { left: 4, right: 28, height: 12, gap: 4 },
  40: { left: 5, right: 35, height: 15, gap: 4 },
  48: { left: 6, right: 42, height: 18, gap: 4 },
}

/** Sizes in pixels in which the mark is drawn. */
export const markSizes = Object.keys(grids).map(Number)

/**
 * The two halves of the icon's D without its ground, for a bar that has a ground of its own.
 * @param {number} size one of `markSizes`
 * @param {{ upper: string, lower: string }} colours
 * @returns {string} an SVG
 */
export function drawMark(size, { upper, lower }) {
  const grid = grids[size]
  if (!grid) throw new Error(`no mark is drawn for ${size} pixels`)
  const { left, right, height, gap } = grid
  const top = size / 2 - gap / 2 - height
  const bottom = size / 2 + gap / 2 + height
  const bend = height - size / 16
  const corner = size / 12
  return svg(
    size,
    `<path fill="${upper}" d="M${left} ${top + height}V${top + corner}A${corner} ${corner} 0 0 1 ${left + corner} ${top}H${right - bend}A${bend} ${bend} 0 0 1 ${right} ${top + bend}V${top + height}z"/>
  <path fill="${lower}" d="M${left} ${bottom - height}V${bottom - corner}A${corner} ${corner} 0 0 0 ${left + corner} ${bottom}H${right - bend}A${bend} ${bend} 0 0 0 ${right} ${bottom - bend}V${bottom - height}z"/>`,
  )
}

/** Drawn for 32 pixels, of which Windows makes the 16, 20 or 24 that its screen needs. */
const shapes = {
  previous: 'M7 7h4v18H7zM25 7v18L12 16z',
  play: 'M9 6v20l16-10z',
  pause: 'M8 6h5v20H8zM19 6h5v20h-5z',
  next: 'M21 7h4v18h-4zM7 7v18l13-9z',
}

export const buttonNames = /** @type {(keyof typeof shapes)[]} */ (Object.keys(shapes))

/**
 * A button of the taskbar's preview.
 * @param {keyof typeof shapes} name
 * @param {string} colour
 * @returns {string} an SVG for 32 pixels
 */
export function drawButton(name, colour) {
  return svg(
    32,
    `<path fill="${colour}" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round" d="${shapes[name]}"/>`,
  )
}

/**
 * @param {number} size
 * @param {string} content
 */
function svg(size, content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">
  ${content}
</svg>
`
}
