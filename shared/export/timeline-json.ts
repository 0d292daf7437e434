import type { CuePart, Timeline, WordTime } from '../model/timeline'
import type { Segment } from '../model/transcript'
import { toMilliseconds } from './round-times'

/** The file format for machines: one entry per segment of the transcript, in order, with every language's text. */
export interface TimelineDocument {
  readonly schema: 'diglot.timeline/1'
  readonly audio: { readonly duration: number }
  readonly spoken: string
  /** Where two languages are spoken in turn: the one that comes second in each segment. */
  readonly also?: string
  readonly segments: readonly TimelineDocumentSegment[]
}

/** When a word is said, in seconds, to the millisecond. */
export interface TimelineDocumentWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What of a segment is spoken in one language. */
export interface TimelineDocumentPart {
  readonly language: string
  readonly start: number
  readonly end: number
  /** Of the second language's part. */
  readonly words?: readonly TimelineDocumentWord[]
}

export interface TimelineDocumentSegment {
  readonly index: number
  /** Seconds, to the millisecond; null where the segment is not spoken. */
  readonly start: number | null
  readonly end: number | null
  readonly spoken: boolean
  readonly source: string
  readonly confidence: number
  /** Where two languages are spoken in turn: when each is, as far as it is. */
  readonly parts?: readonly TimelineDocumentPart[]
  readonly texts: Readonly<Record<string, string>>
  /** The words of the spoken text that can be said, in order; left out where their times are not known. */
  readonly words?: readonly TimelineDocumentWord[]
}

/** A timeline as a plain document, times rounded to the millisecond (which keeps their order). */
export function timelineDocument(timeline: Timeline, segments: readonly Segment[]): TimelineDocument {
  return {
    schema: 'diglot.timeline/1',
    audio: { duration: toMilliseconds(timeline.duration) },
    spoken: timeline.spoken,
    ...(timeline.also !== undefined && { also: timeline.also }),
    segments: segments.map(({ texts }, index) => {
      const cue = timeline.cues[index]
      if (cue === undefined) throw new Error(`no cue for segment ${index}`)
      const isSpoken = cue.source !== 'absent'
      return {
        index,
        start: isSpoken ? toMilliseconds(cue.start) : null,
        end: isSpoken ? toMilliseconds(cue.end) : null,
        spoken: isSpoken,
        source: cue.source,
        confidence: Math.round(cue.confidence * 1000) / 1000,
        ...(isSpoken && cue.parts && { parts: cue.parts.map((part) => timedPart(part, texts)) }),
        texts,
        ...(isSpoken && cue.words && { words: timedWords(cue.words, texts[timeline.spoken] ?? '') }),
      }
    }),
  }
}

function timedPart({ language, start, end, words }: CuePart, texts: Segment['texts']): TimelineDocumentPart {
  const times = { language, start: toMilliseconds(start), end: toMilliseconds(end) }
  return { ...times, ...(words && { words: timedWords(words, texts[language] ?? '') }) }
}

function timedWords(words: readonly WordTime[], text: string): readonly TimelineDocumentWord[] {
  return words.map(({ from, to, start, end }) => ({
    text: text.slice(from, to),
    start: toMilliseconds(start),
    end: toMilliseconds(end),
  }))
}

/** The document as text, indented for people, ending in a newline. */
export function writeTimelineJson(timeline: Timeline, segments: readonly Segment[]): string {
  return `${JSON.stringify(timelineDocument(timeline, segments), null, 2)}\n`
}
