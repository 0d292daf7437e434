import { foldText } from './fold-text'

/** One thing to look for: a word, the beginning of one, or words between quotes. */
export interface Term {
  /** Folded ways of writing it, any of which will do. */
  readonly forms: readonly string[]
  /** The letters to look for in the readings of Chinese characters; undefined where it can be no reading. */
  readonly sound?: string
}

const parts = /["“”„「『]([^"“”」』]*)["“”」』]?|[^\s"“”„「『]+/g

/** The terms of what was typed; all of them must be found. None for a query of spaces and quotes. */
export function readQuery(query: string): readonly Term[] {
  return [...query.matchAll(parts)].flatMap(([whole, quoted]) => {
    const text = foldText(quoted ?? whole)
      .replace(/ +/g, ' ')
      .trim()
    if (text === '') return []
    return [quoted === undefined ? { forms: formsOf(text), ...soundOf(text) } : { forms: formsOf(text) }]
  })
}

/** The whole query as one reading, where it can be one: `yu yu qiao`. */
export function wholeSound(terms: readonly Term[]): string | undefined {
  const sounds = terms.map(({ sound }) => sound)
  return sounds.length > 1 && sounds.every((sound) => sound !== undefined) ? sounds.join("'") : undefined
}

/** Figures are written with commas and without. */
function formsOf(text: string): readonly string[] {
  if (/^\d{4,}$/.test(text)) return [text, text.replace(/\B(?=(\d{3})+$)/g, ',')]
  if (/^\d{1,3}(,\d{3})+$/.test(text)) return [text, text.replaceAll(',', '')]
  return [text]
}

/** One letter alone is the reading of half the characters there are. */
function soundOf(text: string): { sound?: string } {
  return /^[a-z][a-z']+$/.test(text) ? { sound: text } : {}
}
