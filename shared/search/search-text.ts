import type { LanguageTag, Segment } from '../model/transcript'
import { baseLanguage } from '../text/base-language'
import { type Haystack, markForm, markSound, type Place, stackTexts } from './haystack'
import { readQuery, type Term, wholeSound } from './read-query'
import type { Readings } from './readings'

/** What is looked for, and how: one of `forms` at a `place`, or characters read as `sound`. */
export type Sought =
  | { readonly by: 'text'; readonly forms: readonly string[]; readonly place: Place }
  | { readonly by: 'sound'; readonly sound: string; readonly readings: Readings }

export interface SearchAnswer {
  /** Indices of the segments that hold all that was typed, in order. */
  readonly hits: readonly number[]
  /** By what they were found, for marking it in their texts (`findRanges`). */
  readonly sought: readonly Sought[]
}

export interface TextSearch {
  /** What the first search would otherwise do, in turns of less than a frame each. Who gives up half-way loses nothing. */
  prepare(): Generator<void>
  /** The same for the first search by reading. */
  prepareReadings(readings: Readings): Generator<void>
  /** `readings` come later than the text; null until then. */
  search(query: string, readings: Readings | null): SearchAnswer
}

const nothing: SearchAnswer = { hits: [], sought: [] }

/**
 * Search in all languages of a transcript at once. Each word typed must begin a word of the segment, in any of its
 * languages. What begins no word of the whole transcript is taken for pinyin, if Chinese is in it, and then for the
 * inside of a word: so `yyq` finds 鱼与桥 without `he` finding every 和 beside the English "he".
 *
 * The texts are folded once (`prepare`, or the first search); a search is then a few native searches in long strings.
 */
export function createTextSearch(segments: readonly Segment[], languages: readonly LanguageTag[]): TextSearch {
  const stacks: Haystack[] = []
  const chinese: Haystack[] = []
  const folding = fold()

  function* fold() {
    for (const language of languages) {
      const texts = segments.map((segment) => segment.texts[language] ?? '')
      const plain = yield* stackTexts(texts, 'plain')
      const spelled = yield* stackTexts(texts, 'spelled')
      if (plain) stacks.push(plain)
      if (plain && baseLanguage(language) === 'zh') chinese.push(plain)
      if (spelled) stacks.push(spelled)
    }
  }

  const mark = (sought: Sought): Uint8Array | null => {
    const found = new Uint8Array(segments.length)
    const isFound = sought.by === 'text' ? markText(sought) : markReading(sought)
    return isFound ? found : null

    function markText({ forms, place }: Sought & { by: 'text' }): boolean {
      // No short cut: each form may be in other segments.
      return stacks.flatMap((stack) => forms.map((form) => markForm(stack, form, place, found))).some(Boolean)
    }
    function markReading({ sound, readings }: Sought & { by: 'sound' }): boolean {
      return chinese.map((stack) => markSound(stack, sound, readings, found)).some(Boolean)
    }
  }

  const firstFound = (ways: readonly Sought[]) => {
    for (const sought of ways) {
      const found = mark(sought)
      if (found) return { sought, found }
    }
    return null
  }

  const all = (terms: readonly (readonly Sought[])[]): SearchAnswer => {
    const results = terms.map(firstFound)
    if (!results.every((result) => result !== null)) return nothing
    const hits: number[] = []
    for (let segment = 0; segment < segments.length; segment++) {
      if (results.every(({ found }) => found[segment] === 1)) hits.push(segment)
    }
    return hits.length === 0 ? nothing : { hits, sought: results.map(({ sought }) => sought) }
  }

  function* prepare() {
    while (folding.next().done !== true) yield
  }

  return {
    prepare,
    *prepareReadings(readings) {
      for (const { text } of chinese) {
        for (let at = 0; at < text.length; at++) {
          readings.of(text.charCodeAt(at))
          if (at % 5000 === 4999) yield
        }
      }
    },
    search(query, readings) {
      while (folding.next().done !== true);
      const terms = readQuery(query)
      if (terms.length === 0) return nothing
      const known = chinese.length > 0 ? readings : null
      const literal = all(terms.map((term) => [atStart(term)]))
      if (literal.hits.length > 0) return literal
      const sound = wholeSound(terms)
      const spoken = known && sound !== undefined ? all([[{ by: 'sound', sound, readings: known }]]) : nothing
      if (spoken.hits.length > 0) return spoken
      return all(terms.map((term) => waysOf(term, known)))
    },
  }
}

const atStart = ({ forms }: Term): Sought => ({ by: 'text', forms, place: 'start' })

function waysOf(term: Term, readings: Readings | null): readonly Sought[] {
  const inside: Sought = { by: 'text', forms: term.forms, place: 'inside' }
  if (readings === null || term.sound === undefined) return [atStart(term), inside]
  return [atStart(term), { by: 'sound', sound: term.sound, readings }, inside]
}
