/** @typedef {{ size: number, png: Buffer }} Picture a square PNG of `size` pixels */

/**
 * An icon for Windows: a directory of PNG pictures (which Windows reads in icons since Vista). At most 256 pixels.
 * @param {readonly Picture[]} pictures
 * @returns {Buffer}
 */
export function packIco(pictures) {
  const directory = Buffer.alloc(6 + 16 * pictures.length)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(pictures.length, 4)
  let offset = directory.length
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index
    // A byte has no 256; it is written as 0.
    directory.writeUInt8(size % 256, at)
    directory.writeUInt8(size % 256, at + 1)
    directory.writeUInt16LE(1, at + 4)
    directory.writeUInt16LE(32, at + 6)
    directory.writeUInt32LE(png.length, at + 8)
    directory.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)])
}

/**
 * The names that Apple gave the sizes whose pictures may be PNG, one for screens of one density and one for twice that.
 * The plain 16 and 32 must be in a form of their own; macOS makes them of the next.
 * @type {Readonly<Record<number, readonly string[]>>}
 */
const icnsTypes = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic13', 'ic08'],
  512: ['ic14', 'ic09'],
  1024: ['ic10'],
}

/** Sizes in pixels that an icon for macOS holds. */
export const icnsSizes = Object.keys(icnsTypes).map(Number)

/**
 * An icon for macOS of PNG pictures in `icnsSizes`.
 * @param {readonly Picture[]} pictures
 * @returns {Buffer}
 */
export function packIcns(pictures) {
  const entries = pictures.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => block(type, png)))
  return block('icns', Buffer.concat(entries))
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function block(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + head.length, 4)
  return Buffer.concat([head, content])
}
