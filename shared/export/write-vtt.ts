import type { SpokenCue } from '../model/timeline'
import { type CaptionExport, captionLines, type LinePart } from './caption-lines'
import { clockTime, toMilliseconds } from './round-times'

/**
 * WebVTT, with the speaker as a voice span where the transcript names one, and a timestamp before each word where word
 * times are asked for.
 */
export function writeVtt(captions: CaptionExport): string {
  const blocks = captionLines(captions).map(({ cue, lines, speaker }) => {
    const times = `${clockTime(cue.start, '.')} --> ${clockTime(cue.end, '.')}`
    // Hyphens at the end of a name would make an arrow of the sign behind them, and an arrow begins a caption.
    const voice = speaker === undefined ? '' : `<v ${escapeMarkup(speaker).replace(/-$/, '- ')}>`
    return `${times}\n${voice}${lines.map((parts) => markedLine(parts, cue)).join('\n')}\n`
  })
  return ['WEBVTT\n', ...blocks].join('\n')
}

/** The format wants timestamps within the caption that grow, so words that share a millisecond share a timestamp. */
function markedLine(parts: readonly LinePart[], cue: SpokenCue): string {
  let latest = toMilliseconds(cue.start)
  return parts
    .map(({ text, start }) => {
      const at = start === undefined ? latest : toMilliseconds(start)
      const isMarked = at > latest && at < toMilliseconds(cue.end)
      if (isMarked) latest = at
      return `${isMarked ? `<${clockTime(at, '.')}>` : ''}${escapeMarkup(text)}`
    })
    .join('')
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
