/** The smallest that text gets, of its chosen size, and in pixels. */
export const smallestShare = 0.3
export const smallestPixels = 11

/** So many halvings find the size to a hundredth. */
const halvings = 7

/**
 * The largest share of the chosen size, 1 at most, at which the text has room. `hasRoom` tries a share; it is asked some
 * eight times where the text is too long, and once where it is not. `size` is the chosen size in pixels.
 */
export function fittingShare(size: number, hasRoom: (share: number) => boolean): number {
  if (hasRoom(1)) return 1
  let low = Math.min(1, Math.max(smallestShare, smallestPixels / size))
  let high = 1
  if (!hasRoom(low)) return low
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    if (hasRoom(middle)) low = middle
    else high = middle
  }
  return low
}
