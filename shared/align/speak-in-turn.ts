import type { Anchor, Spoken } from '../model/timeline'
import type { LanguageTag } from '../model/transcript'
import type { Pronunciation } from '../phonetics/pronunciation'
import type { AlignedSegment, Alignment } from './align-segments'

/**
 * The texts of two languages as an audio speaks them that says every segment twice: segment 0 in the first language, in
 * the second, segment 1 in the first, and so on. To the search each of these turns is a segment: anything may be heard
 * between two, each may be absent and each is tried by itself. `foldTurns` makes segments of them again.
 */
export function takeTurns(first: readonly Pronunciation[], second: readonly Pronunciation[]): Pronunciation[] {
  return first.flatMap((words, segment) => [words, second[segment] ?? []])
}

/** Anchors on segments as anchors on turns: on the first one that can be said. */
export function anchorsOnTurns(anchors: readonly Anchor[], turns: readonly Pronunciation[]): Anchor[] {
  return anchors.map(({ segment, start }) => {
    const isFirstMute = turns[2 * segment]?.length === 0 && turns[2 * segment + 1]!.length > 0
    return { segment: 2 * segment + (isFirstMute ? 1 : 0), start }
  })
}

/**
 * An alignment of turns as one of segments: a segment lasts from the first part of it that is spoken to the last, and
 * says when each is. Its words are those of the first language; those of the second are with its part.
 */
export function foldTurns(
  alignment: Alignment,
  turns: readonly Pronunciation[],
  { language, also = language }: Spoken,
): Alignment {
  const segments: AlignedSegment[] = []
  for (let turn = 0; turn + 1 < turns.length; turn += 2) {
    const pair = [alignment.segments[turn], alignment.segments[turn + 1]]
    const spoken = pair.flatMap((found, at): SpokenTurn[] =>
      found?.spoken
        ? [{ ...found, language: at === 0 ? language : also, hasSounds: turns[turn + at]!.length > 0 }]
        : [],
    )
    const absent = Math.min(...pair.map((found) => found?.confidence ?? 0))
    segments.push(foldSegment(spoken, language) ?? { spoken: false, confidence: absent })
  }
  return { ...alignment, segments }
}

type SpokenTurn = Extract<AlignedSegment, { spoken: true }> & {
  readonly language: LanguageTag
  readonly hasSounds: boolean
}

/** What cannot be said has a place all the same, and what only an anchor places has no length: they count by themselves. */
function foldSegment(turns: readonly SpokenTurn[], language: LanguageTag): AlignedSegment | undefined {
  const sounding = turns.some(({ hasSounds }) => hasSounds)
    ? turns.filter(({ hasSounds }) => hasSounds)
    : turns.slice(0, 1)
  const heard = sounding.filter(({ start, end }) => end > start)
  const parts = heard.length > 0 ? heard : sounding.slice(0, 1)
  const [first] = sounding
  const last = parts.at(-1)
  if (!first || !last) return undefined
  return {
    spoken: true,
    start: first.start,
    end: last.end,
    confidence: first.confidence,
    words: parts.find((part) => part.language === language)?.words ?? [],
    parts: parts.map((part) => ({
      language: part.language,
      start: part.start,
      end: part.end,
      ...(part.language !== language && part.words.length > 0 && { words: part.words }),
    })),
  }
}
