import type { Seconds } from '../model/time'
import type { Spoken, SpokenCue } from '../model/timeline'
import type { LanguageTag } from '../model/transcript'

/**
 * The language that is heard at a time of a cue: of a recording that speaks two in turn, that of the part that has begun
 * last. Null where it speaks two and nobody knows when.
 */
export function languageHeardAt(cue: SpokenCue, { language, also }: Spoken, time: Seconds): LanguageTag | null {
  if (also === undefined) return language
  const parts = cue.parts ?? []
  return (parts.findLast(({ start }) => start <= time) ?? parts[0])?.language ?? null
}
