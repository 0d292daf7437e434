import type { ByteRange } from './parse-range'

/** Bytes of our own, or a part of a file on disk. */
export type Part = Uint8Array | ByteRange

/** A file that is nowhere: it is given out as parts, one after the other. */
export interface SplicedFile {
  readonly parts: readonly Part[]
  readonly size: number
}

export function splice(parts: readonly Part[]): SplicedFile {
  return { parts, size: parts.reduce((sum, part) => sum + lengthOf(part), 0) }
}

export function lengthOf(part: Part): number {
  return part instanceof Uint8Array ? part.length : part.end - part.start
}

/** What of its parts lies in a range of the spliced file; never an empty part. */
export function cutParts({ parts }: SplicedFile, { start, end }: ByteRange): Part[] {
  const cut: Part[] = []
  let at = 0
  for (const part of parts) {
    const [first, last] = [Math.max(0, start - at), Math.min(lengthOf(part), end - at)]
    if (first < last) {
      cut.push(
        part instanceof Uint8Array ? part.subarray(first, last) : { start: part.start + first, end: part.start + last },
      )
    }
    at += lengthOf(part)
  }
  return cut
}
