import type { OpenFile } from '../files/open-file'
import { findBox, listBoxes, readBox } from './mp4-boxes'

/** Hours of the shortest samples there are, all in one chunk. */
const samplesLimit = 10_000_000

/**
 * Whether the tables of an MP4 put a believable number of samples into each chunk. mediabunny 1.61 walks over all
 * samples of a chunk, and a damaged or hostile `stsc` box can say four thousand million.
 */
export async function hasBelievableChunks(file: OpenFile): Promise<boolean> {
  const movie = (await listBoxes(file, 0, file.size)).find((box) => box.type === 'moov')
  if (!movie) return true
  for (const track of await listBoxes(file, movie.start, movie.end)) {
    const box = await findBox(file, track, 'mdia', 'minf', 'stbl', 'stsc')
    if (!box) continue
    const runs = await readBox(file, box, 16_000_000)
    for (let run = 0, at = 8; run < runs.getUint32(4) && at + 12 <= runs.byteLength; run++, at += 12) {
      if (runs.getUint32(at + 4) > samplesLimit) return false
    }
  }
  return true
}
