import { formatClock } from '../i18n/format'
import type { Mark } from '../model/mark'
import type { Timeline } from '../model/timeline'
import type { LanguageTag, Segment } from '../model/transcript'

/** What of an episode goes into a file of its marks. */
export interface MarkedEpisode {
  readonly title: string
  readonly marks: readonly Mark[]
  readonly segments: readonly Segment[]
  /** In the order in which they are written. */
  readonly languages: readonly LanguageTag[]
  /** Null where there is no audio: then lines are named by their number. */
  readonly timeline: Timeline | null
  /** What a line is called that has no time. */
  readonly lineName: (line: number) => string
}

/**
 * The marked lines as Markdown: the episode's title, and of each mark its time, the line in the languages there are, and
 * the note. Nothing that a text or a note holds is taken for Markdown or HTML, turns other text around or reaches a
 * terminal as anything but text.
 */
export function writeMarksMarkdown({ title, marks, segments, languages, timeline, lineName }: MarkedEpisode): string {
  const blocks = [`# ${oneLine(title)}`]
  for (const { segment, note } of marks) {
    const line = segments[segment]
    if (!line) continue
    const cue = timeline?.cues[segment]
    blocks.push(`## ${cue && cue.source !== 'absent' ? formatClock(cue.start) : oneLine(lineName(segment + 1))}`)
    const texts = languages.map((language) => oneLine(line.texts[language] ?? '')).filter((text) => text !== '')
    const [first, ...others] = texts
    const speaker = oneLine(line.speaker ?? '')
    const quoted = first === undefined ? [] : [speaker === '' ? first : `**${speaker}:** ${first}`, ...others]
    if (quoted.length > 0) blocks.push(quoted.map((text) => `> ${text}`).join('\n>\n'))
    const written = paragraphs(note ?? '')
    if (written !== '') blocks.push(written)
  }
  return `${blocks.join('\n\n')}\n`
}

function oneLine(text: string): string {
  return escaped(plain(text).replace(/\s+/g, ' ').trim())
}

/** Blank lines part paragraphs; other ends of lines are kept as such. */
function paragraphs(text: string): string {
  return plain(text)
    .split(/\n[ \t]*\n\s*/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => escaped(line.trim()))
        .filter((line) => line !== '')
        .join('\\\n'),
    )
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Without what only machines read: controls, and marks that turn the direction of other text. */
function plain(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
}

function escaped(line: string): string {
  return (
    line
      .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
      // At the beginning of a line these make lists, rules and headings.
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // Deeper than three columns a line would be code.
      .trim()
  )
}
