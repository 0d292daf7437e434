import type { CuePart, Timeline, WordTime } from '../model/timeline'
import type { Segment } from '../model/transcript'
import type { PackedPart, PackTrack } from './pack'
import { countWords } from './words-by-count'

/** The times of a text as a pack has them: with those of its words, and without a word. */
export function packedCues({ cues, spoken }: Timeline, segments: readonly Segment[]): PackTrack['cues'] {
  return cues.map((cue, segment) => {
    if (cue.source === 'absent') return cue
    const texts = segments[segment]?.texts ?? {}
    const { source, start, end, confidence, words, parts } = cue
    return {
      ...{ source, start, end, confidence },
      ...counted(words, texts[spoken]),
      ...(parts && { parts: parts.map((part) => packedPart(part, texts)) }),
    }
  })
}

function packedPart({ language, start, end, words }: CuePart, texts: Segment['texts']): PackedPart {
  return { language, start, end, ...counted(words, texts[language]) }
}

function counted(words: readonly WordTime[] | undefined, text: string | undefined) {
  const known = words && text !== undefined ? countWords(words, text) : null
  return known ? { words: known } : {}
}
