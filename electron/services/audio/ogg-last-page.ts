import type { OpenFile } from '../files/open-file'

/** The last pages of an Ogg file are within this many bytes of its end: a page has at most 65,307. */
const tailBytes = 2 * 65_307

/**
 * The granule position (samples since the start; for Opus at 48 kHz) of the last page that begins in the file and ends
 * a packet; null when there is none. It also works where a file was cut off in the middle of a page (RFC 3533, section 6).
 */
export async function lastOggGranule(file: OpenFile): Promise<number | null> {
  const tail = await file.read(Math.max(0, file.size - tailBytes), file.size)
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  for (let at = tail.length - 27; at >= 0; at--) {
    if (view.getUint32(at) !== 0x4f676753 || tail[at + 4] !== 0) continue
    const granule = view.getBigInt64(at + 6, true)
    if (granule >= 0n) return Number(granule)
  }
  return null
}
