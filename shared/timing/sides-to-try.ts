import type { SpokenSide } from '../model/episode'
import type { LanguageTag, Transcript } from '../model/transcript'

/**
 * Which of several sides are spoken: all of them in turn, in the order they are listed in or in one that the audio
 * shows. Without it, one of them is, or two, as the audio says.
 */
export type Turns = 'in this order' | 'in any order'

/** What may be spoken in an audio. */
export interface SidesToTry {
  /**
   * One: it is known. Several: the audio decides, and the first is the best guess. Each has one text per segment, empty
   * where the segment has none.
   */
  readonly sides: readonly { readonly language: LanguageTag; readonly texts: readonly string[] }[]
  readonly turns?: Turns
}

/**
 * What an alignment shall try: every side while the spoken one is a guess, the guess first; else the one or two that
 * are known.
 *
 * @param chosenTurns whether two that were chosen were chosen in their order
 */
export function sidesToTry(
  { languages, segments }: Pick<Transcript, 'languages' | 'segments'>,
  { language, also, because }: SpokenSide,
  chosenTurns: Turns,
): SidesToTry {
  const isKnown = because === 'chosen' || because === 'audio'
  const known = also === undefined ? [language] : [language, also]
  const tried = isKnown ? known : [language, ...languages.filter((other) => other !== language)]
  const sides = tried.map((tag) => ({ language: tag, texts: segments.map(({ texts }) => texts[tag] ?? '') }))
  return { sides, ...(also !== undefined && { turns: because === 'chosen' ? chosenTurns : 'in this order' }) }
}
