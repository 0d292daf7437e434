import type { Seconds } from '../model/time'
import type { SpokenCue, Timeline, WordTime } from '../model/timeline'
import type { LanguageTag, Segment } from '../model/transcript'

/** A part of a caption's line; `start` where the time of its first word is known and wanted. */
export interface LinePart {
  readonly text: string
  readonly start?: Seconds
}

/** One caption of a subtitle file: a cue with a line of text per chosen language. */
export interface CaptionLines {
  readonly cue: SpokenCue
  readonly lines: readonly (readonly LinePart[])[]
  readonly speaker?: string
}

/** What to export: which timeline, and which languages in which order (each makes one line of a caption). */
export interface CaptionExport {
  readonly timeline: Timeline
  readonly segments: readonly Segment[]
  readonly languages: readonly LanguageTag[]
  /**
   * Whether the spoken line tells when each word is said, in formats that can (WebVTT, LRC). Off unless asked for: players
   * that do not know the marks show them as text.
   */
  readonly hasWordTimes?: boolean
}

/**
 * The captions that subtitle files hold: spoken segments that have text in a chosen language. Each language is one
 * line without breaks inside, because a blank line would end the caption; `-->`, which subtitle files keep for times,
 * becomes an arrow.
 */
export function captionLines({
  timeline,
  segments,
  languages,
  hasWordTimes = false,
}: CaptionExport): readonly CaptionLines[] {
  const captions: CaptionLines[] = []
  for (const [index, { texts, speaker }] of segments.entries()) {
    const cue = timeline.cues[index]
    if (cue === undefined) throw new Error(`no cue for segment ${index}`)
    if (cue.source === 'absent') continue
    const lines = languages
      .map((language) => {
        const words = hasWordTimes && language === timeline.spoken ? cue.words : undefined
        return Object.hasOwn(texts, language) ? lineParts(texts[language]!, words) : []
      })
      .filter((parts) => parts.length > 0)
    if (lines.length > 0) captions.push({ cue, lines, ...(speaker === undefined ? {} : { speaker }) })
  }
  return captions
}

/** A line as one text. */
export function wholeLine(parts: readonly LinePart[]): string {
  return parts.map(({ text }) => text).join('')
}

/** Each word with all that follows it up to the next; what stands before the first one goes with it. Empty for no text. */
function lineParts(text: string, words: readonly WordTime[] = []): readonly LinePart[] {
  const parts: LinePart[] = []
  const starts = words.length > 0 ? words : [{ from: 0, start: undefined }]
  for (const [index, { start }] of starts.entries()) {
    const from = index === 0 ? 0 : starts[index]!.from
    const shown = onOneLine(text.slice(from, starts[index + 1]?.from))
    parts.push({ text: shown, ...(start !== undefined && { start }) })
  }
  return trimmed(parts)
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/--+>/g, '→')
}

function trimmed(parts: readonly LinePart[]): readonly LinePart[] {
  const last = parts.length - 1
  return parts
    .map((part, index) => {
      const text = index === 0 ? part.text.trimStart() : part.text
      return { ...part, text: index === last ? text.trimEnd() : text }
    })
    .filter(({ text }) => text !== '')
}
