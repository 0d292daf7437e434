import type { Seconds } from '../model/time'
import { type CaptionExport, captionLines, type LinePart } from './caption-lines'

/**
 * LRC, the format of lyrics: `[mm:ss.xx]text`, hundredths of a second, minutes past 99 written out. Each language is
 * a line of its own with the same time, which is how players show two languages. With word times it is "enhanced" LRC:
 * `<mm:ss.xx>` before each word.
 */
export function writeLrc(captions: CaptionExport): string {
  return captionLines(captions)
    .map(({ cue, lines }) => lines.map((parts) => `[${lyricTime(cue.start)}]${parts.map(marked).join('')}\n`).join(''))
    .join('')
}

function marked({ text, start }: LinePart): string {
  const said = withoutMarks(text)
  return start === undefined ? said : `<${lyricTime(start)}>${said}`
}

/** The format has no way to say that a bracket is text: what would be read as a time or a tag stands in parentheses. */
function withoutMarks(text: string): string {
  return text.replace(/\[(\d+:[\d.:]*|[a-z#]+:[^\]]*)\]/gi, '($1)').replace(/<(\d+:[\d.:]*)>/g, '($1)')
}

function lyricTime(time: Seconds): string {
  const total = Math.round(time * 100)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(total / 6000))}:${two(Math.floor(total / 100) % 60)}.${two(total % 100)}`
}
