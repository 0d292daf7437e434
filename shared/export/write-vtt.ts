import { type CaptionExport, captionLines } from './caption-lines'
import { clockTime } from './round-times'

/** WebVTT, with the speaker as a voice span where the transcript names one. */
export function writeVtt(captions: CaptionExport): string {
  const blocks = captionLines(captions).map(({ cue, lines, speaker }) => {
    const times = `${clockTime(cue.start, '.')} --> ${clockTime(cue.end, '.')}`
    const voice = speaker === undefined ? '' : `<v ${escapeMarkup(speaker)}>`
    return `${times}\n${voice}${lines.map(escapeMarkup).join('\n')}\n`
  })
  return ['WEBVTT\n', ...blocks].join('\n')
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
