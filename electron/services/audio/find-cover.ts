import { type PictureFacts, pictureFacts } from './picture-facts'

/** A picture from a file's tags, of a kind that an `img` may show. */
export interface Cover {
  readonly bytes: Uint8Array
  readonly mime: string
}

/** Larger pictures are left out: they would be held in memory for as long as the episode is open. */
const coverLimit = 10_000_000

/** Pixels of a picture that is drawn as a cover; each takes four bytes while it is. No printer's scan has more. */
const mostPixels = 36_000_000
const longestSide = 16_384

/**
 * The front cover among a file's pictures, or else the first that can be shown. What a picture is, is told from its
 * bytes: a tag may call anything an image, and an SVG is a document that runs.
 */
export function findCover(
  pictures: readonly { readonly data: Uint8Array; readonly type?: string }[],
): Cover | undefined {
  const covers = pictures.flatMap(({ data, type }) => {
    const facts = data.length <= coverLimit ? pictureFacts(data) : null
    return facts && canBeDrawn(facts) ? [{ bytes: data, mime: facts.mime, isFront: /front/i.test(type ?? '') }] : []
  })
  const chosen = covers.find((cover) => cover.isFront) ?? covers[0]
  return chosen && { bytes: chosen.bytes, mime: chosen.mime }
}

function canBeDrawn({ width, height }: PictureFacts): boolean {
  return Math.min(width, height) > 0 && Math.max(width, height) <= longestSide && width * height <= mostPixels
}
