/** A BCP 47 language tag as it goes into a `lang` attribute: `en`, `de`, `zh-Hans`, `zh-Hant`, `und` when unknown. */
export type LanguageTag = string

/**
 * One unit of the conversation in one or more languages. A bilingual pair is ONE segment:
 * it is highlighted, clicked and timed as one.
 */
export interface Segment {
  /** The text per language. A language that is missing here (no translation for this line) has no key. */
  readonly texts: Readonly<Record<LanguageTag, string>>
  /** Who speaks, when the transcript says so ("Harry: ..."); the prefix is not part of `texts`. */
  readonly speaker?: string
  /** 1-based line of the file on which this segment's first text begins. */
  readonly line: number
}

/** Everything a transcript file says, in the order it says it. */
export interface Transcript {
  /** The languages found, in the order in which they stand within a pair in the file. One entry when monolingual. */
  readonly languages: readonly LanguageTag[]
  readonly segments: readonly Segment[]
  /** A heading above the first segment, if there is one. */
  readonly title?: string
  /** Other lines that belong to the page and not to the conversation (publisher's lines before and after). */
  readonly notes: readonly string[]
}

/**
 * Something doubtful in a transcript: where it is, what it is, and what was assumed so that reading could go on.
 * A problem never stops the reading. The words shown to the listener are in `shared/i18n`.
 */
export interface TranscriptProblem {
  readonly code: TranscriptProblemCode
  /** 1-based line of the file; 0 when the problem concerns the whole file. */
  readonly line: number
  /** The beginning of the text in question, at most 80 characters. */
  readonly text?: string
  /** How many times in all, when equal problems were folded into this one. */
  readonly count?: number
  /** The name of the file, where the transcript is of two. */
  readonly file?: string
}

export type TranscriptProblemCode =
  /** A segment has text in one language only; it was kept with that one language. */
  | 'missing-translation'
  /** Two or more lines of one language in a row; they were joined into one segment's text. */
  | 'joined-lines'
  /** All lines of one language, then all of the other, in unequal numbers; paired from the top, the rest left alone. */
  | 'uneven-blocks'
  /** The language of a line could not be told; the one its position suggests was assumed. */
  | 'unknown-language'
  /** A third language beside the main two; the line was kept as a note of its place, not as a segment. */
  | 'extra-language'
  /** Bytes that do not exist in the file's encoding; they are shown as U+FFFD. */
  | 'bad-characters'
  /** The encoding is a guess; another one can be chosen. */
  | 'guessed-encoding'
  /** A line too long to be one segment (over 4,000 characters); it was kept whole. */
  | 'very-long-line'
  /** Only one language in the whole file. */
  | 'one-language'
  /** A line of the page and not of the conversation (a heading, the publisher's line); kept as title or note. */
  | 'page-text'
  /** Lines that hold only a time or a running number; left out. Reported once, with their count. */
  | 'number-lines'
