/** What the library shows of a picture: pixels on a side. Sharp enough for the largest card on a display of double density. */
export const coverSide = 400

/** Bytes: a picture that is no longer is kept as it is, a longer one is made small first. Five thousand are 300 MB at most. */
export const shortCover = 60_000

/** Bytes: the small picture of one that is nothing but grain. */
const longestSmall = 200_000

/** Whether these are the bytes of a picture that was made small: of a JPEG, and few. */
export function isSmallCover(bytes: Uint8Array): boolean {
  return bytes.length <= longestSmall && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}
