import { type CaptionExport, captionLines } from './caption-lines'
import { clockTime } from './round-times'

/** SubRip: numbered captions, times with a comma. Segments that are not spoken are left out. */
export function writeSrt(captions: CaptionExport): string {
  return captionLines(captions)
    .map(({ cue, lines }, position) => {
      const times = `${clockTime(cue.start, ',')} --> ${clockTime(cue.end, ',')}`
      return `${position + 1}\n${times}\n${lines.join('\n')}\n`
    })
    .join('\n')
}
