/** A picture from a file's tags, of a kind that an `img` may show. */
export interface Cover {
  readonly bytes: Uint8Array
  readonly mime: string
}

/** Larger pictures are left out: they would be held in memory for as long as the episode is open. */
const coverLimit = 10_000_000

const signatures: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['image/jpeg', (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ['image/png', (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/gif', (bytes) => startsWith(bytes, [0x47, 0x49, 0x46, 0x38])],
  [
    'image/webp',
    (bytes) => startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  ],
]

/**
 * The front cover among a file's pictures, or else the first that can be shown. What a picture is, is told from its
 * bytes: a tag may call anything an image, and an SVG is a document that runs.
 */
export function findCover(
  pictures: readonly { readonly data: Uint8Array; readonly type?: string }[],
): Cover | undefined {
  const covers = pictures.flatMap(({ data, type }) => {
    const mime = data.length <= coverLimit && signatures.find(([, matches]) => matches(data))?.[0]
    return mime ? [{ bytes: data, mime, isFront: /front/i.test(type ?? '') }] : []
  })
  const chosen = covers.find((cover) => cover.isFront) ?? covers[0]
  return chosen && { bytes: chosen.bytes, mime: chosen.mime }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
