import type { SpokenCue, Timeline } from '../model/timeline'
import type { LanguageTag, Segment } from '../model/transcript'

/** One caption of a subtitle file: a cue with a line of text per chosen language. */
export interface CaptionLines {
  readonly cue: SpokenCue
  readonly lines: readonly string[]
  readonly speaker?: string
}

/** What to export: which timeline, and which languages in which order (each makes one line of a caption). */
export interface CaptionExport {
  readonly timeline: Timeline
  readonly segments: readonly Segment[]
  readonly languages: readonly LanguageTag[]
}

/**
 * The captions that subtitle files hold: spoken segments that have text in a chosen language. Each language is one
 * line without breaks inside, because a blank line would end the caption; `-->`, which subtitle files keep for times,
 * becomes an arrow.
 */
export function captionLines({ timeline, segments, languages }: CaptionExport): readonly CaptionLines[] {
  const captions: CaptionLines[] = []
  for (const [index, { texts, speaker }] of segments.entries()) {
    const cue = timeline.cues[index]
    if (cue === undefined) throw new Error(`no cue for segment ${index}`)
    if (cue.source === 'absent') continue
    const lines = languages
      .map((language) => (Object.hasOwn(texts, language) ? asOneLine(texts[language]!) : ''))
      .filter((line) => line !== '')
    if (lines.length > 0) captions.push({ cue, lines, ...(speaker === undefined ? {} : { speaker }) })
  }
  return captions
}

function asOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/--+>/g, '→')
}
