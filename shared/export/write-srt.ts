import { type CaptionExport, captionLines, wholeLine } from './caption-lines'
import { clockTime } from './round-times'

/** SubRip: numbered captions, times with a comma. Segments that are not spoken are left out. It has no word times. */
export function writeSrt(captions: CaptionExport): string {
  return captionLines({ ...captions, hasWordTimes: false })
    .map(({ cue, lines }, position) => {
      const times = `${clockTime(cue.start, ',')} --> ${clockTime(cue.end, ',')}`
      return `${position + 1}\n${times}\n${lines.map(wholeLine).join('\n')}\n`
    })
    .join('\n')
}
