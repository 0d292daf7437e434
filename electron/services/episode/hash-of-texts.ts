import { createHash } from 'node:crypto'
import type { Segment } from '../../../shared/model/transcript'

/** The SHA-256 of what a transcript says: the same for the same words, however the file lays them out. */
export function hashOfTexts(segments: readonly Segment[]): string {
  return createHash('sha256')
    .update(JSON.stringify(segments.map(({ texts }) => texts)))
    .digest('hex')
}
