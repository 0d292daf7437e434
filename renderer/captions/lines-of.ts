import type { Settings } from '../../shared/model/settings'
import type { LanguageTag, Segment } from '../../shared/model/transcript'

/** Which languages are shown, and which of them is the one that was spoken first. */
export interface LineUp {
  readonly languages: readonly LanguageTag[]
  readonly original: LanguageTag
  readonly show: Settings['show']
}

/** One paragraph of a row. */
export interface Line {
  readonly language: LanguageTag
  readonly text: string
  readonly role: 'original' | 'translation'
  /** The language asked for is missing here; this one is shown in its place. */
  readonly isStandIn: boolean
}

/**
 * What a row shows, from top to bottom: the original above its translations. A segment without any of the languages
 * asked for shows all it has, as stand-ins, so that no row is ever empty. In a transcript of one language there is
 * nothing to choose, and that language is shown whatever was asked for.
 */
export function linesOf({ texts }: Segment, { languages, original, show }: LineUp): readonly Line[] {
  const ordered = [original, ...languages.filter((language) => language !== original)]
  const present = ordered.filter((language) => texts[language] !== undefined)
  const wanted = present.filter(
    (language) => show === 'both' || ordered.length === 1 || (language === original) === (show === 'original'),
  )
  const isStandIn = wanted.length === 0
  return (isStandIn ? present : wanted).map((language) => ({
    language,
    text: texts[language] ?? '',
    role: language === original ? 'original' : 'translation',
    isStandIn,
  }))
}
