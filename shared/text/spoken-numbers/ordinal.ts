const englishOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

function englishOrdinal(word: string): string {
  return englishOrdinals[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`)
}

function frenchOrdinal(word: string): string {
  if (word === 'un') return 'premier'
  if (word === 'neuf') return 'neuvième'
  return `${word.replace(/e$/, '').replace(/q$/, 'qu')}ième`
}

const ordinals: Readonly<Record<string, (word: string) => string>> = { en: englishOrdinal, fr: frenchOrdinal }

/** Turns a cardinal in words into its ordinal ("twenty" -> "twentieth"); as it is where the language has no rule here. */
export function toOrdinal(cardinal: string, language: string): string {
  const make = ordinals[language]
  return make === undefined ? cardinal : cardinal.replace(/[^\s-]+$/, make)
}
