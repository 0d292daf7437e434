/** Something that can be searched: all words by which it may be called. */
export interface Named<Id> {
  readonly id: Id
  readonly words: readonly string[]
}

/** Those that hold every word that was typed, each anywhere in their own words; all of them for nothing typed. */
export function findSettings<Id>(typed: string, all: readonly Named<Id>[]): readonly Id[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return all
    .filter(({ words }) => {
      const own = plain(words.join('\n'))
      return wanted.every((word) => own.includes(word))
    })
    .map(({ id }) => id)
}

/** Widths of letters and case say nothing. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
