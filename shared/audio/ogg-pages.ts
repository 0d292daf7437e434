/** One page of an Ogg stream (RFC 3533, 6). */
export interface OggPage {
  readonly serial: number
  /** Where the stream is after the last packet that ends here, in units of the codec; -1 when none ends here. */
  readonly granule: number
  readonly isFirst: boolean
  /** Position in the file of the first byte behind the page's header, and what stands there. */
  readonly at: number
  readonly body: Uint8Array
  /** Sizes of the segments: a packet ends with the first of less than 255. */
  readonly segments: Uint8Array
}

const headerBytes = 27

/**
 * Walks through an Ogg file from page to page as its bytes come; a page's bytes are good until the next push.
 * Where no page is where one has to be, `push` returns false, and nothing more is taken.
 */
export function createPageWalker(take: (page: OggPage) => void): { push(bytes: Uint8Array): boolean } {
  let rest = new Uint8Array(0)
  let restAt = 0
  let isSound = true

  /** The bytes of the page at `at`; 0 when they are not all there yet, null when there is no page. */
  const pageAt = (at: number): number | null => {
    if (rest.length < at + headerBytes) return 0
    const isPage = rest[at] === 0x4f && rest[at + 1] === 0x67 && rest[at + 2] === 0x67 && rest[at + 3] === 0x53
    if (!isPage || rest[at + 4] !== 0) return null
    const bodyAt = at + headerBytes + rest[at + 26]!
    if (rest.length < bodyAt) return 0
    const segments = rest.subarray(at + headerBytes, bodyAt)
    const end = bodyAt + segments.reduce((sum, size) => sum + size, 0)
    if (rest.length < end) return 0
    const view = new DataView(rest.buffer, at)
    take({
      serial: view.getUint32(14, true),
      granule: Number(view.getBigInt64(6, true)),
      isFirst: (rest[at + 5]! & 2) !== 0,
      at: restAt + bodyAt,
      body: rest.subarray(bodyAt, end),
      segments,
    })
    return end - at
  }

  return {
    push(bytes) {
      if (!isSound) return false
      const joined = new Uint8Array(rest.length + bytes.length)
      joined.set(rest)
      joined.set(bytes, rest.length)
      rest = joined
      let at = 0
      for (;;) {
        const size = pageAt(at)
        isSound = size !== null
        if (!size) break
        at += size
      }
      restAt += at
      rest = rest.slice(at)
      return isSound
    },
  }
}
