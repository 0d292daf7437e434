/**
 * Where the parts of the icon lie, in whole pixels, at sizes at which `assets/icon.svg` would put its edges between two:
 * the body's margin, the D's left and right side, and how high half of it is. The halves lie around the middle.
 * @type {Readonly<Record<number, { margin: number, left: number, right: number, height: number, gap: number }>>}
 */
const grids = {
  16: { margin: 0, left: 4, right: 13, height: 4, gap: 2 },
  20: { margin: 0, left: 5, right: 16, height: 5, gap: 2 },
  24: { margin: 1, left: 6, right: 19, height: 6, gap: 2 },
  32: { margin: 1, left: 8, right: 25, height: 8, gap: 2 },
  40: { margin: 1, left: 10, right: 31, height: 10, gap: 2 },
  48: { margin: 2, left: 12, right: 37, height: 12, gap: 4 },
  64: { margin: 2, left: 16, right: 50, height: 16, gap: 4 },
}

/** Sizes in pixels that are drawn for themselves. */
export const smallSizes = Object.keys(grids).map(Number)

/**
 * The icon as an SVG for exactly this size in pixels: the same two halves of a D, with sharp edges.
 * @param {number} size one of `smallSizes`
 * @returns {string}
 */
export function drawSmallIcon(size) {
  const grid = grids[size]
  if (!grid) throw new Error(`no icon is drawn for ${size} pixels`)
  const { margin, left, right, height, gap } = grid
  const body = size - 2 * margin
  const top = (size - gap) / 2 - height
  const bottom = (size + gap) / 2 + height
  const bend = height - (size < 32 ? 0 : size / 32)
  const corner = size / 16
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">
  <defs>
    <linearGradient id="ground" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#454d5d"/>
      <stop offset="1" stop-color="#262a34"/>
    </linearGradient>
  </defs>
  <rect x="${margin}" y="${margin}" width="${body}" height="${body}" rx="${body * 0.223}" fill="url(#ground)"/>
  <path fill="#fff7ea" d="M${left} ${top + height}V${top + corner}A${corner} ${corner} 0 0 1 ${left + corner} ${top}H${right - bend}A${bend} ${bend} 0 0 1 ${right} ${top + bend}V${top + height}z"/>
  <path fill="#ff8a4a" d="M${left} ${bottom - height}V${bottom - corner}A${corner} ${corner} 0 0 0 ${left + corner} ${bottom}H${right - bend}A${bend} ${bend} 0 0 0 ${right} ${bottom - bend}V${bottom - height}z"/>
</svg>
`
}
