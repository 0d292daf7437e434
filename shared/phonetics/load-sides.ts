import type { LanguageTag } from '../model/transcript'
import { loadPronouncer } from './load-pronouncer'
import type { Pronunciation } from './pronunciation'

/** A transcript in one of its languages, a pronunciation per segment. */
export interface SideSounds {
  readonly language: LanguageTag
  readonly segments: readonly Pronunciation[]
}

/** Says the texts of each side in its language. */
export async function loadSides(
  sides: readonly { readonly language: LanguageTag; readonly texts: readonly string[] }[],
): Promise<readonly SideSounds[]> {
  return Promise.all(
    sides.map(async ({ language, texts }) => {
      const pronounce = await loadPronouncer(language)
      return { language, segments: texts.map((text) => pronounce(text)) }
    }),
  )
}
