import { readMp3Frame } from '../../../shared/audio/raw-frame'
import { readXingHeader, type XingHeader } from '../../../shared/audio/xing-header'
import type { Seconds } from '../../../shared/model/time'
import type { OpenFile } from '../files/open-file'
import type { MeasuredDuration } from './measure-duration'
import { estimateRawDuration, findFirstFrame, scanRawDuration, skipId3 } from './raw-duration'

/**
 * The length of an MP3: as its Xing header says, else from samples, else (`wantsExact`) by counting.
 * The header also tells when the file was cut short. Null when there is no Layer III in it.
 */
export async function measureMp3(file: OpenFile, wantsExact: boolean): Promise<MeasuredDuration | null> {
  const first = await findFirstFrame(file, await skipId3(file), readMp3Frame)
  if (!first) return null
  const xing = readXingHeader(first.bytes)
  if (xing) {
    const duration = xing.frames * first.frame.duration
    return { duration, present: presentPart(xing, file.size - first.position) * duration, isExact: true }
  }
  const measured = wantsExact
    ? await scanRawDuration(file, first.position, readMp3Frame)
    : await estimateRawDuration(file, first.position, readMp3Frame)
  return { ...measured, present: measured.duration }
}

/** The part of the time (0..1) that `available` bytes hold, by the header's table of positions. */
function presentPart({ bytes, toc }: XingHeader, available: number): Seconds {
  if (!bytes || available >= bytes) return 1
  const part = available / bytes
  if (!toc) return part
  const position = part * 256
  const above = toc.findIndex((entry) => entry > position)
  const index = above === -1 ? 100 : above
  if (index === 0) return 0
  const low = toc[index - 1]!
  const high = toc[index] ?? 256
  return (index - 1 + (position - low) / Math.max(1, high - low)) / 100
}
