import type { Settings } from '../../shared/model/settings'
import type { LanguageTag, Segment } from '../../shared/model/transcript'
import type { Role, Visibility, VisibilityByRole } from '../../shared/model/visibility'
import { baseLanguage } from '../../shared/text/base-language'
import { typesetHan } from '../../shared/text/typeset-han'

/** Which languages there are, which of them is the one that was spoken first, and what of them is to be seen. */
export interface LineUp {
  readonly languages: readonly LanguageTag[]
  readonly original: LanguageTag
  readonly visibility: VisibilityByRole
  readonly order: Settings['order']
}

/** One paragraph of a row. */
export interface Line {
  readonly language: LanguageTag
  readonly text: string
  readonly role: Role
  /** The language asked for is missing here; this one is shown in its place. */
  readonly isStandIn: boolean
  readonly isBlurred: boolean
}

/**
 * What a row shows, from top to bottom: the original and its translations, in the listener's order. A segment without
 * any of the languages asked for shows all it has, as stand-ins, so that no row is ever empty. In a transcript of one
 * language there is nothing to choose: it may be blurred, but not hidden.
 */
export function linesOf(segment: Segment, lineUp: LineUp): readonly Line[] {
  const { languages, visibility } = lineUp
  const present = presentIn(segment, lineUp)
  const isAlone = languages.length === 1
  const wanted = present.filter((line) => isAlone || visibility[line.role] !== 'hidden')
  const isStandIn = wanted.length === 0
  const { original, translation } = visibility
  // A stand-in takes the place of what would be there, and is as hard to read.
  const ofStandIn: Visibility = original === 'hidden' ? translation : original
  return (isStandIn ? present : wanted).map((line) => ({
    ...line,
    isStandIn,
    isBlurred: (isStandIn ? ofStandIn : visibility[line.role]) === 'blurred',
  }))
}

/** What a row has and does not show: what peeking at it adds. */
export function hiddenLinesOf(segment: Segment, lineUp: LineUp): readonly Line[] {
  const seen = new Set(linesOf(segment, lineUp).map(({ language }) => language))
  return presentIn(segment, lineUp)
    .filter(({ language }) => !seen.has(language))
    .map((line) => ({ ...line, isStandIn: false, isBlurred: false }))
}

function presentIn(
  { texts }: Segment,
  { languages, original, order }: LineUp,
): Pick<Line, 'language' | 'text' | 'role'>[] {
  const translations = languages.filter((language) => language !== original)
  const ordered = order === 'original-first' ? [original, ...translations] : [...translations, original]
  return ordered.flatMap((language) => {
    const text = texts[language]
    const role = language === original ? 'original' : 'translation'
    if (text === undefined) return []
    return [{ language, text: baseLanguage(language) === 'zh' ? typesetHan(text) : text, role }]
  })
}
