import type { Transcript, TranscriptProblem } from '../model/transcript'
import { readPlain } from './read-plain'

/** What was read, and everything doubtful about it. */
export interface ParsedTranscript {
  readonly transcript: Transcript
  readonly problems: TranscriptProblem[]
}

/**
 * Reads a transcript as people paste or save it: one language or two, in whatever order, with or without blank lines,
 * speakers and headings. Never throws, whatever the text. No segments is a possible outcome; what to say about that is
 * the caller's. Time grows with the length of the text: 50,000 lines take a fraction of a second.
 */
export function parseTranscript(text: string): ParsedTranscript {
  return readPlain(text)
}
