import type { Anchor, CuePart, Spoken } from '../model/timeline'
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
 * says when each is. Its words are those of the first language.
 */
export function foldTurns(
  alignment: Alignment,
  turns: readonly Pronunciation[],
  { language, also = language }: Spoken,
): Alignment {
  const segments: AlignedSegment[] = []
  for (let turn = 0; turn + 1 < turns.length; turn += 2) {
    const spoken: (CuePart & { readonly confidence: number })[] = []
    const withSounds = [turn, turn + 1].filter((at) => turns[at]!.length > 0)
    for (const at of withSounds.length > 0 ? withSounds : [turn]) {
      const found = alignment.segments[at]
      if (found?.spoken) spoken.push({ language: at === turn ? language : also, ...found })
    }
    segments.push(foldSegment(spoken, alignment.segments[turn]!, alignment.segments[turn + 1]!))
  }
  return { ...alignment, segments }
}

function foldSegment(
  spoken: readonly (CuePart & { readonly confidence: number })[],
  first: AlignedSegment,
  second: AlignedSegment,
): AlignedSegment {
  // What only an anchor places, with nothing heard, has no length.
  const heard = spoken.filter(({ start, end }) => end > start)
  const parts = heard.length > 0 ? heard : spoken.slice(0, 1)
  const [opening] = parts
  if (!opening) return { spoken: false, confidence: Math.min(first.confidence, second.confidence) }
  return {
    spoken: true,
    start: spoken[0]!.start,
    end: parts.at(-1)!.end,
    confidence: spoken[0]!.confidence,
    words: first.spoken ? first.words : [],
    parts: parts.map(({ language, start, end }) => ({ language, start, end })),
  }
}
