import { parsePhones } from '../parse-phones'
import { type Phone, phones } from '../phone-set'

export type LookUp = (word: string) => readonly Phone[] | undefined

const sound = (name: (typeof phones)[number]): Phone => phones.indexOf(name)
const hissing = new Set(['S', 'Z', 'SH', 'ZH', 'CH', 'JH'].map((name) => phones.indexOf(name as 'S')))
const voiceless = new Set(['F', 'K', 'P', 'S', 'SH', 'CH', 'T', 'TH'].map((name) => phones.indexOf(name as 'S')))

/** Endings with one sound, wherever they stand. */
const plainEndings: readonly (readonly [string, readonly Phone[]])[] = (
  [
    ['ization', 'AH Z EY SH AH N'],
    ['izations', 'AH Z EY SH AH N Z'],
    ['izing', 'AY Z IH NG'],
    ['ized', 'AY Z D'],
    ['izes', 'AY Z IH Z'],
    ['izer', 'AY Z ER'],
    ['ize', 'AY Z'],
    ['nesses', 'N AH S IH Z'],
    ['ness', 'N AH S'],
    ['lessly', 'L AH S L IY'],
    ['less', 'L AH S'],
    ['fully', 'F AH L IY'],
    ['ful', 'F AH L'],
    ['ments', 'M AH N T S'],
    ['ment', 'M AH N T'],
    ['ability', 'AH B IH L AH T IY'],
    ['able', 'AH B AH L'],
    ['ably', 'AH B L IY'],
    ['ships', 'SH IH P S'],
    ['ship', 'SH IH P'],
    ['isms', 'IH Z AH M Z'],
    ['ism', 'IH Z AH M'],
    ['ists', 'AH S T S'],
    ['ist', 'AH S T'],
    ['ish', 'IH SH'],
    ['ings', 'IH NG Z'],
    ['ing', 'IH NG'],
    ["in'", 'IH N'],
    ['ers', 'ER Z'],
    ['er', 'ER'],
    ['est', 'AH S T'],
    ['ly', 'L IY'],
    ['y', 'IY'],
    ["'ll", 'AH L'],
    ["'re", 'ER'],
    ["'ve", 'AH V'],
    ["n't", 'AH N T'],
    ["'d", 'D'],
    ["'m", 'M'],
  ] as const
).map(([letters, sounds]) => [letters, parsePhones(sounds)])

const prefixes: readonly (readonly [string, readonly Phone[]])[] = (
  [
    ['counter', 'K AW N T ER'],
    ['electro', 'IH L EH K T R OW'],
    ['under', 'AH N D ER'],
    ['inter', 'IH N T ER'],
    ['hyper', 'HH AY P ER'],
    ['super', 'S UW P ER'],
    ['ultra', 'AH L T R AH'],
    ['micro', 'M AY K R OW'],
    ['macro', 'M AE K R OW'],
    ['multi', 'M AH L T IY'],
    ['cyber', 'S AY B ER'],
    ['trans', 'T R AE N S'],
    ['over', 'OW V ER'],
    ['auto', 'AO T OW'],
    ['anti', 'AE N T IY'],
    ['semi', 'S EH M IY'],
    ['nano', 'N AE N OW'],
    ['tele', 'T EH L AH'],
    ['mega', 'M EH G AH'],
    ['giga', 'G IH G AH'],
    ['post', 'P OW S T'],
    ['non', 'N AA N'],
    ['pre', 'P R IY'],
    ['mis', 'M IH S'],
    ['dis', 'D IH S'],
    ['bio', 'B AY OW'],
    ['geo', 'JH IY OW'],
    ['neo', 'N IY OW'],
    ['out', 'AW T'],
    ['sub', 'S AH B'],
    ['un', 'AH N'],
    ['re', 'R IY'],
    ['co', 'K OW'],
    ['de', 'D IY'],
  ] as const
).map(([letters, sounds]) => [letters, parsePhones(sounds)])

/**
 * Says a word that the dictionary lacks by a word that it has: an ending (`podcasters`, `Feldman's`), a prefix
 * (`hyperscale`) or two words in one (`datacenter`). Undefined when there is no such word.
 */
export function createFormFinder(lookUp: LookUp): LookUp {
  function find(word: string): readonly Phone[] | undefined {
    return lookUp(word) ?? inflected(word) ?? derived(word)
  }

  function inflected(word: string): readonly Phone[] | undefined {
    const possessive = /^(.+)'s?$/.exec(word)?.[1]
    if (possessive !== undefined) return word.endsWith("'") ? find(possessive) : withS(find(possessive))
    if (/[^s]s$/.test(word)) {
      const stem = word.slice(0, -1)
      const singular =
        find(stem) ??
        (word.endsWith('ies') ? find(`${word.slice(0, -3)}y`) : undefined) ??
        (word.endsWith('es') ? find(word.slice(0, -2)) : undefined)
      if (singular !== undefined) return withS(singular)
    }
    return word.endsWith('ed') && word.length > 4 ? withD(stemOf(word.slice(0, -2), find)) : undefined
  }

  function derived(word: string): readonly Phone[] | undefined {
    for (const [letters, sounds] of plainEndings) {
      if (!word.endsWith(letters) || word.length < letters.length + 3) continue
      const stem = stemOf(word.slice(0, -letters.length), lookUp) ?? inflectedPrefix(word.slice(0, -letters.length))
      if (stem !== undefined) return [...stem, ...sounds]
    }
    return inflectedPrefix(word) ?? compound(word)
  }

  function inflectedPrefix(word: string): readonly Phone[] | undefined {
    for (const [letters, sounds] of prefixes) {
      if (!word.startsWith(letters) || word.length < letters.length + 4) continue
      const rest = lookUp(word.slice(letters.length))
      if (rest !== undefined) return [...sounds, ...rest]
    }
    return undefined
  }

  /** Two dictionary words of at least three letters, one of them longer, the second as long as possible. */
  function compound(word: string): readonly Phone[] | undefined {
    for (let split = 3; split <= word.length - 3; split++) {
      if (Math.max(split, word.length - split) < 4) continue
      const first = lookUp(word.slice(0, split))
      const second = first && lookUp(word.slice(split))
      if (second !== undefined) return [...first!, ...second]
    }
    return undefined
  }

  return find
}

/** The word before an ending: as it is, with its silent e, with y for i, or without its doubled consonant. */
function stemOf(stem: string, lookUp: LookUp): readonly Phone[] | undefined {
  if (stem.length < 2) return undefined
  const undoubled = /([b-df-hj-np-tv-z])\1$/.test(stem) ? lookUp(stem.slice(0, -1)) : undefined
  return (
    undoubled ??
    lookUp(stem) ??
    lookUp(`${stem}e`) ??
    (stem.endsWith('i') ? lookUp(`${stem.slice(0, -1)}y`) : undefined)
  )
}

function withS(stem: readonly Phone[] | undefined): readonly Phone[] | undefined {
  const last = stem?.at(-1)
  if (stem === undefined || last === undefined) return undefined
  if (hissing.has(last)) return [...stem, sound('IH'), sound('Z')]
  return [...stem, voiceless.has(last) ? sound('S') : sound('Z')]
}

function withD(stem: readonly Phone[] | undefined): readonly Phone[] | undefined {
  const last = stem?.at(-1)
  if (stem === undefined || last === undefined) return undefined
  if (last === sound('T') || last === sound('D')) return [...stem, sound('IH'), sound('D')]
  return [...stem, voiceless.has(last) ? sound('T') : sound('D')]
}
